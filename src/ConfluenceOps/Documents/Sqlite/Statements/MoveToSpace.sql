UPDATE document SET space_id = @space WHERE id IN (SELECT value FROM json_each(@ids));
