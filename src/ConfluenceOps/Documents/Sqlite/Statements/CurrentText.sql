SELECT document_text.text
FROM document
JOIN document_text ON document_text.id = document.id
WHERE document.id = @id;
