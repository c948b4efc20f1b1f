UPDATE space SET opened = @opened WHERE key = @key;
