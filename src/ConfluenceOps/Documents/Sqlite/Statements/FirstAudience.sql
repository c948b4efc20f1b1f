UPDATE document SET audience_id = @audience WHERE page_id IS NOT NULL AND audience_id IS NULL;
