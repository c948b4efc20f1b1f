SELECT space.id, space.key AS Space, space.name, space.site, space.site_space_id AS SiteSpaceId, space.source_of_truth AS SourceOfTruth, space.opened, space.url,
    (SELECT count(*) FROM document WHERE document.space_id = space.id AND document.gone IS NULL) AS Documents,
    (SELECT count(*) FROM document WHERE document.space_id = space.id AND document.gone IS NULL AND document.edited = 1) AS Edited,
    (SELECT count(*) FROM document WHERE document.space_id = space.id AND document.gone IS NOT NULL) AS Gone,
    (SELECT max(started) FROM import_run WHERE import_run.space_id = space.id AND import_run.status = @completed) AS Imported,
    (SELECT checked FROM import_mark WHERE import_mark.space_id = space.id) AS Checked,
    (SELECT count(*) FROM import_missing WHERE import_missing.space_id = space.id) AS Missing
FROM space
WHERE (@site IS NULL OR (space.site = @site AND space.site_space_id = @id))
    -- A space of which nothing may be seen is not there.
    AND (EXISTS (SELECT 1 FROM document WHERE document.space_id = space.id) OR NOT EXISTS (SELECT 1 FROM main.document WHERE document.space_id = space.id))
ORDER BY space.key, space.id;
