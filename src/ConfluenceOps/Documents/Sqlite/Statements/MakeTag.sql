INSERT INTO tag (name, folded, color, description) VALUES (@name, @folded, @color, nullif(@description, ''))
RETURNING id;
