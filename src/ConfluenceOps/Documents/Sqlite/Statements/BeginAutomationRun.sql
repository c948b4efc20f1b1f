INSERT INTO automation_run (automation_id, name, started_by, import_id, started, status)
VALUES (@automation, @name, @trigger, @import, @started, @status)
ON CONFLICT (import_id, automation_id, started_by) WHERE import_id IS NOT NULL DO UPDATE SET name = excluded.name
RETURNING id, status;
