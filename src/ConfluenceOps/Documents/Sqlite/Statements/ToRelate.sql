-- Those of some documents that are not about a resource.
SELECT value FROM json_each(@ids)
WHERE NOT EXISTS (SELECT 1 FROM relation WHERE resource_id = @target AND document_id = value);
