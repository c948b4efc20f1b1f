SELECT document.id AS DocumentId, version, title, author, modified, note, edited, length(text) AS Length, 1 AS Current
FROM document
JOIN document_text ON document_text.id = document.id
WHERE document.id = @id
UNION ALL
SELECT document.id, document_version.version, document_version.title, document_version.author, document_version.modified, document_version.note,
    document_version.edited, length(text), 0
FROM document
JOIN document_version ON document_version.document_id = document.id
WHERE document.id = @id
ORDER BY version DESC;
