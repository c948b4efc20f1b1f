DELETE FROM automation_action WHERE automation_id = @automation;
