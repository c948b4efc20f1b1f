SELECT count(DISTINCT document_id) FROM document_tag WHERE tag = @folded AND document_id IN (SELECT value FROM json_each(@ids));
