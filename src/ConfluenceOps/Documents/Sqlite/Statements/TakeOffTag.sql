DELETE FROM tagging WHERE tag_id = @tag AND document_id IN (SELECT value FROM json_each(@ids));
