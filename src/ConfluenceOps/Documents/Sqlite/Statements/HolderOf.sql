SELECT holder, machine, process, since FROM import_lock WHERE space_id = @space;
