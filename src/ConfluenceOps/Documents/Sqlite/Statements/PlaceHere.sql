UPDATE document SET placed = 1, parent_id = @parent, space_id = @space WHERE id = @id;
