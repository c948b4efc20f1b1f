INSERT INTO resource (type, name, folded, owner, description, url) VALUES (@type, @name, @folded, nullif(@owner, ''), nullif(@description, ''), nullif(@url, ''))
RETURNING id;
