SELECT automation_run.id AS RunId, name, started_by AS StartedBy, import_id AS ImportId, import_run.space_key AS Space,
    automation_run.started, automation_run.duration, automation_run.status, documents, matched, automation_run.changed, error
FROM automation_run
LEFT JOIN import_run ON import_run.id = automation_run.import_id
WHERE (@run IS NULL OR automation_run.id = @run)
    AND (@import IS NULL OR import_id = @import)
    AND (@names IS NULL OR EXISTS (SELECT 1 FROM json_each(@names) WHERE title_matches(value, name)))
    AND (@statuses IS NULL OR automation_run.status IN (SELECT value FROM json_each(@statuses)))
ORDER BY automation_run.id DESC
LIMIT @last;
