SELECT document_text.text
FROM document
JOIN document_text ON document_text.id = document.id
WHERE document.id = @id AND document.version = @version
UNION ALL
SELECT document_version.text
FROM document
JOIN document_version ON document_version.document_id = document.id
WHERE document.id = @id AND document_version.version = @version;
