DELETE FROM collection_document WHERE collection_id = @collection AND document_id IN (SELECT value FROM json_each(@ids));
