DELETE FROM import_missing WHERE space_id = @space;
