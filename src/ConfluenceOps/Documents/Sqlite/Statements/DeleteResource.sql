DELETE FROM resource WHERE id = @id;
