SELECT id FROM main.collection WHERE name = @name;
