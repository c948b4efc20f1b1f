DELETE FROM import_schedule WHERE name = @name;
