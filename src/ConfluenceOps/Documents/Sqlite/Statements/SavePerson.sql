INSERT INTO person (site, id, name) VALUES (@site, @id, @name)
ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name;
