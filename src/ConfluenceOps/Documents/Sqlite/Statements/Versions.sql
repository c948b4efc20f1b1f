SELECT document.id AS DocumentId, version, title, author, modified, note, edited, length(text) AS Length, 1 AS Current
FROM document
JOIN document_text ON document_text.id = document.id
WHERE document.id = @id
UNION ALL
SELECT document_id, version, title, author, modified, note, edited, length(text), 0
FROM document_version
WHERE document_id = @id
ORDER BY version DESC;
