INSERT OR REPLACE INTO import_schedule (name, definition) VALUES (@name, @definition);
