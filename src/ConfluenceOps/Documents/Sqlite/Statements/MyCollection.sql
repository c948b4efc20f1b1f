SELECT level FROM collection_access WHERE name = @name;
