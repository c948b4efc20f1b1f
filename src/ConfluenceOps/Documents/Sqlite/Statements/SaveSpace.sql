INSERT INTO space (site, site_space_id, key, name, type, status, description, homepage_id, created, url)
VALUES (@site, @id, @key, @name, @type, @status, @description, @homepageId, @created, @url)
ON CONFLICT (site, site_space_id) DO UPDATE SET
    key = excluded.key, name = excluded.name, type = excluded.type, status = excluded.status,
    description = excluded.description, homepage_id = excluded.homepage_id, created = excluded.created, url = excluded.url
RETURNING id;
