SELECT document_text.text
FROM document
JOIN document_text ON document_text.id = document.id
WHERE document.id = @id AND document.version = @version
UNION ALL
SELECT text FROM document_version WHERE document_id = @id AND version = @version;
