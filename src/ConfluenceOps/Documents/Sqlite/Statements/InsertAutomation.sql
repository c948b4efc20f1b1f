INSERT INTO automation (name, position, enabled, triggers, filter, created, author)
VALUES (@name, @order, @enabled, @triggers, @filter, @created, @author)
RETURNING id;
