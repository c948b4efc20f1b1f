SELECT id, space_key AS Space, schedule, reach, status, started, duration, pages, added, changed, moved, restored, removed, overridden, drifted,
    unchanged, failed, attachments, comments, files, files_failed AS FilesFailed, requests, losses, message
FROM import_run
WHERE (@spaces IS NULL OR EXISTS (SELECT 1 FROM json_each(@spaces) WHERE title_matches(value, space_key)))
    AND (@schedules IS NULL OR EXISTS (SELECT 1 FROM json_each(@schedules) WHERE title_matches(value, coalesce(schedule, ''))))
    AND (@statuses IS NULL OR status IN (SELECT value FROM json_each(@statuses)))
ORDER BY id DESC
LIMIT @last;
