SELECT name FROM person WHERE site = @site AND id = @id;
