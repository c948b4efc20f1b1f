SELECT automation_run.id AS RunId, automation.name AS Automation, automation_run.started_by AS StartedBy,
    space.id AS SpaceId, space.key AS Space, space.site, automation_action.webhook, automation_action.secret
FROM automation_message
JOIN automation_run ON automation_run.id = automation_message.run_id
JOIN automation ON automation.id = automation_run.automation_id
JOIN automation_action ON automation_action.automation_id = automation.id AND automation_action.secret IS NOT NULL
JOIN document ON document.id = automation_message.document_id
JOIN space ON space.id = document.space_id
WHERE automation_message.taken IS NULL OR automation_message.taken NOT BETWEEN @silent AND @ahead
ORDER BY automation_message.run_id, automation_message.document_id
LIMIT 1;
