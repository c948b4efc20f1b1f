INSERT INTO stored_file (site, attachment_id, version, stored_as) VALUES (@site, @attachment, @version, @storedAs)
ON CONFLICT DO UPDATE SET stored_as = excluded.stored_as;
