SELECT space.id, space.site, space.source_of_truth = 0 AS IsOfConfluence
FROM import_run
JOIN space ON space.id = import_run.space_id
WHERE import_run.id = @run;
