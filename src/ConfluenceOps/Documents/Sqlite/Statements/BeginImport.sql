INSERT INTO import_run (space_id, status, started) VALUES (@space, @status, @started)
RETURNING id;
