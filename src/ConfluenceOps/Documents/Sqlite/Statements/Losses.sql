SELECT document.id AS DocumentId, document.title, space.key AS Space, document_loss.name, document_loss.count,
    document.page_id IS NULL AS IsWritten, document.url
FROM json_each(@ids)
JOIN document_loss ON document_loss.document_id = json_each.value
JOIN document ON document.id = document_loss.document_id
JOIN space ON space.id = document.space_id
ORDER BY json_each.key, document_loss.name;
