-- What was in it moves up to where it was.
UPDATE collection SET parent_id = @parent WHERE parent_id = @id;
DELETE FROM collection WHERE id = @id;
