-- Both ways: what documents are about, and which documents are about a thing. The trash is left out unless a document is named.
SELECT document.id AS DocumentId, document.title, space.key AS Space, document.page_id IS NULL AS IsWritten, document.url, resource.type, resource.name, resource.owner, relation.added
FROM relation
JOIN document ON document.id = relation.document_id
JOIN space ON space.id = document.space_id
JOIN resource ON resource.id = relation.resource_id
WHERE (@documents IS NOT NULL OR document.gone IS NULL)
    AND (@documents IS NULL OR relation.document_id IN (SELECT value FROM json_each(@documents)))
    AND (@resources IS NULL OR resource.folded IN (SELECT value FROM json_each(@resources)))
ORDER BY resource.folded, space.key, document.title COLLATE NOCASE, document.id;
