SELECT id FROM document WHERE gone IS NULL AND id > @after AND id <= @last ORDER BY id LIMIT @limit;
