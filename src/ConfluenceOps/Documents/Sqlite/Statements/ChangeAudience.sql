UPDATE document SET audience_id = @audience
WHERE page_id IS NOT NULL AND audience_id IS @former
    AND (@space IS NULL OR (space_id = @space AND page_id IN (SELECT value FROM json_each(@pages))));
