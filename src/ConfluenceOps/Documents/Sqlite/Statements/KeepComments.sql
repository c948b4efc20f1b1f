DELETE FROM document_comment
WHERE document_id IN (SELECT id FROM document WHERE space_id = @space)
    AND comment_id NOT IN (SELECT value FROM json_each(@kept));
