UPDATE collection SET name = @name, description = @description, parent_id = @parent WHERE id = @id;
