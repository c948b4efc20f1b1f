INSERT INTO principal (kind, site, key, name, email)
VALUES (2, @site, @key, @name, @email)
ON CONFLICT (site, kind, key) DO UPDATE SET name = excluded.name, email = coalesce(excluded.email, email)
RETURNING id;
