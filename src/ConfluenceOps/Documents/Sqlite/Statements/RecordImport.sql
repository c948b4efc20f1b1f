INSERT INTO import_run (space_id, space_key, schedule, reach, status, started, duration, requests, message)
VALUES ((SELECT id FROM space WHERE key = @key ORDER BY id LIMIT 1), @key, @schedule, @reach, @status, @started, @duration, @requests, @message);
