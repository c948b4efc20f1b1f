SELECT space.id, space.site
FROM import_run
JOIN space ON space.id = import_run.space_id
WHERE import_run.id = @run;
