INSERT OR REPLACE INTO import_mark (space_id, newest, audited, total, checked, selection)
VALUES (@space, @newest, @audited, @total, @checked, @selection);
