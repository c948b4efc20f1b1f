UPDATE document SET audience_id = @audience
WHERE audience_id IS @former AND (page_id, space_id) IN (SELECT value, @space FROM json_each(@pages));
