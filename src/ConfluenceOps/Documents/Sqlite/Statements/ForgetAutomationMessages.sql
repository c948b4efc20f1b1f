-- What no automation is there for any more that would tell it.
DELETE FROM automation_message
WHERE run_id NOT IN (
    SELECT automation_run.id
    FROM automation_run
    JOIN automation_action ON automation_action.automation_id = automation_run.automation_id AND automation_action.secret IS NOT NULL);
