INSERT INTO collection (name, description, parent_id, position, created, author)
VALUES (@name, @description, @parent, 0, @created, @author)
RETURNING id;
