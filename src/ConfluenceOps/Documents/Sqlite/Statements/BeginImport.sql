INSERT INTO import_run (space_id, space_key, schedule, reach, status, started)
SELECT id, key, @schedule, @reach, @status, @started FROM space WHERE id = @space
RETURNING id;
