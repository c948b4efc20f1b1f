DELETE FROM import_lock WHERE holder = @holder;
