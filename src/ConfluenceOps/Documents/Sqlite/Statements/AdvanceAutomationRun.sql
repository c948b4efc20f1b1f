UPDATE automation_run
SET documents = documents + @documents, matched = matched + @matched, changed = changed + @changed, duration = duration + @milliseconds
WHERE id = @run;
