DELETE FROM principal WHERE id = @id;
