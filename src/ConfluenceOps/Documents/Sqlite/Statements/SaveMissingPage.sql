INSERT INTO import_missing (space_id, page_id, reason) VALUES (@space, @page, @reason);
