SELECT count(*) FROM document WHERE space_id IN (SELECT id FROM space WHERE key = @key) AND gone <= @before;
