SELECT id, space_key AS Space, schedule, reach, status, started, duration, pages, added, changed, moved, restored, removed, overridden, drifted,
    unchanged, failed, attachments, comments, files, files_failed AS FilesFailed, requests, losses, message
FROM import_run
WHERE @spaces IS NULL OR EXISTS (SELECT 1 FROM json_each(@spaces) WHERE title_matches(value, space_key))
ORDER BY id DESC
LIMIT @last;
