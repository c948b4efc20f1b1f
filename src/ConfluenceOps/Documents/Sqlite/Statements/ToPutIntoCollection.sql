-- Those of some documents that are not in a collection.
SELECT value FROM json_each(@ids)
WHERE NOT EXISTS (SELECT 1 FROM collection_document WHERE collection_id = @target AND document_id = value);
