DELETE FROM audience WHERE id NOT IN (SELECT audience_id FROM document WHERE audience_id IS NOT NULL);
