SELECT id, name, description, parent_id AS ParentId, position, created, author,
    (SELECT count(*)
        FROM collection_document
        JOIN document ON document.id = collection_document.document_id
        WHERE collection_document.collection_id = collection.id AND document.gone IS NULL) AS Documents
FROM collection;
