SELECT count(*) AS Count, coalesce(max(id), 0) AS Last FROM document WHERE gone IS NULL;
