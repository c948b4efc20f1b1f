SELECT newest, audited, may_audit AS MayAudit, total, checked, selection
FROM import_mark
JOIN space ON space.id = import_mark.space_id
WHERE space.site = @site AND space.site_space_id = @id;
