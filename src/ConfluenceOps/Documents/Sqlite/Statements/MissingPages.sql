SELECT page_id AS PageId, reason
FROM import_missing
JOIN space ON space.id = import_missing.space_id
WHERE space.site = @site AND space.site_space_id = @id;
