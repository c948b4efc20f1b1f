SELECT document_id AS DocumentId, collection.name
FROM collection_document
JOIN collection ON collection.id = collection_document.collection_id
WHERE document_id IN (SELECT value FROM json_each(@ids))
ORDER BY document_id, collection.name;
