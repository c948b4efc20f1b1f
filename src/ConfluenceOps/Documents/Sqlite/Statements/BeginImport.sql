INSERT INTO import_run (space_id, space_key, schedule, status, started)
SELECT id, key, @schedule, @status, @started FROM space WHERE id = @space
RETURNING id;
