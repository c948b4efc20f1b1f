SELECT import_run.id, space.key AS Space, import_run.status, started, duration, pages, added, changed, unchanged, failed,
    attachments, comments, files, files_failed AS FilesFailed, requests, losses, message
FROM import_run
JOIN space ON space.id = import_run.space_id
ORDER BY import_run.id DESC
LIMIT @last;
