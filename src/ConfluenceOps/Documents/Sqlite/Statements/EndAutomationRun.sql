UPDATE automation_run SET status = @status, error = coalesce(error, @error) WHERE id = @run;
