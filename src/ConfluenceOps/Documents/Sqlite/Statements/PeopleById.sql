SELECT id, name FROM person WHERE site = @site AND id IN (SELECT value FROM json_each(@ids));
