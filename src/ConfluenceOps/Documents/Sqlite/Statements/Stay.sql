UPDATE import_lock SET alive = @now WHERE holder = @holder;
