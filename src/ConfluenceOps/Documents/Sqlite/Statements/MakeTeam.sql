INSERT INTO principal (kind, site, key, name) VALUES (1, '', @name, @name) RETURNING id;
