-- What an import did is told to those alone who may see everything that it could have been about.
WITH partly (space_id) AS MATERIALIZED (
    SELECT DISTINCT space_id FROM main.document WHERE id NOT IN (SELECT id FROM document)
)
SELECT id, space_key AS Space, schedule, reach, status, started, duration, pages, added, changed, moved, restored, removed, overridden, drifted,
    unchanged, failed, attachments, comments, files, files_failed AS FilesFailed, requests, losses, message
FROM import_run
WHERE (space_id IS NULL OR space_id NOT IN (SELECT space_id FROM partly))
    AND (@spaces IS NULL OR EXISTS (SELECT 1 FROM json_each(@spaces) WHERE title_matches(value, space_key)))
    AND (@schedules IS NULL OR EXISTS (SELECT 1 FROM json_each(@schedules) WHERE title_matches(value, coalesce(schedule, ''))))
    AND (@statuses IS NULL OR status IN (SELECT value FROM json_each(@statuses)))
ORDER BY id DESC
LIMIT @last;
