DELETE FROM stored_file WHERE stored_as IN (SELECT value FROM json_each(@files));
