UPDATE document SET placed = 1, parent_id = @parent WHERE id = @id;
