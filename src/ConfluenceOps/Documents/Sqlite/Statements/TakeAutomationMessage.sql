UPDATE automation_message SET taken = @now WHERE run_id = @run AND document_id IN (SELECT value FROM json_each(@ids));
