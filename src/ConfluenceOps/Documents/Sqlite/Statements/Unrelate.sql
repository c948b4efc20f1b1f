DELETE FROM relation WHERE resource_id = @resource AND document_id IN (SELECT value FROM json_each(@ids));
