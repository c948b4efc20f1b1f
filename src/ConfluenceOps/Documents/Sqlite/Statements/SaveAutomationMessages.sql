INSERT OR IGNORE INTO automation_message (run_id, document_id)
SELECT @run, value FROM json_each(@ids);
