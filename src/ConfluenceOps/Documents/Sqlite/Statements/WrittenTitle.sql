SELECT EXISTS (SELECT 1 FROM document WHERE space_id = @space AND title = @title COLLATE NOCASE AND gone IS NULL);
