SELECT document.id AS DocumentId, version, title, author, modified, note, edited OR page_id IS NULL AS IsWritten, length(text) AS Length, 1 AS Current
FROM document
JOIN document_text ON document_text.id = document.id
WHERE document.id = @id
UNION ALL
SELECT document_id, document_version.version, document_version.title, document_version.author, document_version.modified, document_version.note,
    document_version.edited OR page_id IS NULL, length(text), 0
FROM document_version
JOIN document ON document.id = document_version.document_id
WHERE document_id = @id
ORDER BY version DESC;
