-- Those of some documents that a tag was not put on here.
SELECT value FROM json_each(@ids)
WHERE NOT EXISTS (SELECT 1 FROM tagging WHERE tag_id = @target AND document_id = value);
