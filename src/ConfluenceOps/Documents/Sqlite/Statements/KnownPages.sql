SELECT document.page_id AS PageId, document.page_version AS PageVersion, document.source_hash AS SourceHash
FROM document
JOIN space ON space.id = document.space_id
WHERE space.site = @site AND space.site_space_id = @id AND document.page_id IS NOT NULL;
