-- Those of some documents that are in a collection.
SELECT value FROM json_each(@ids)
WHERE EXISTS (SELECT 1 FROM collection_document WHERE collection_id = @target AND document_id = value);
