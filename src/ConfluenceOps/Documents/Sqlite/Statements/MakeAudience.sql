INSERT INTO audience (digest) VALUES (@digest) RETURNING id;
