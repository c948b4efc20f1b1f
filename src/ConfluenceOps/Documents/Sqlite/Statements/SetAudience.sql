UPDATE document SET audience_id = @audience
WHERE space_id = @space AND page_id IN (SELECT value FROM json_each(@pages)) AND audience_id IS NOT @audience;
