INSERT INTO document_version (document_id, version, title, author, modified, note, edited, text)
SELECT document.id, version, title, author, modified, note, edited, text
FROM document
JOIN document_text ON document_text.id = document.id
WHERE document.id = @document;
