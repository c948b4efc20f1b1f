SELECT id, name, description, (SELECT id FROM collection AS around WHERE around.id = collection.parent_id) AS ParentId, position, created, author,
    -- Counted only for who wants to know: documents are filed by the thousand, batch after batch.
    CASE WHEN @counted THEN (
        SELECT count(*)
        FROM collection_document
        JOIN document ON document.id = collection_document.document_id
        WHERE collection_document.collection_id = collection.id AND document.gone IS NULL) ELSE 0 END AS Documents
FROM collection;
