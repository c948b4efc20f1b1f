SELECT name, definition FROM import_schedule ORDER BY name;
