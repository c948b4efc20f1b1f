SELECT * FROM known_page WHERE site = @site AND PageId IN (SELECT value FROM json_each(@ids));
