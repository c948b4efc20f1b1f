SELECT automation.id, automation.name, position, enabled, triggers, filter, created, author,
    last.started AS LastRun, last.status AS LastStatus
FROM automation
LEFT JOIN automation_run AS last ON last.id = (SELECT max(id) FROM automation_run WHERE automation_run.automation_id = automation.id)
ORDER BY position, automation.id;
