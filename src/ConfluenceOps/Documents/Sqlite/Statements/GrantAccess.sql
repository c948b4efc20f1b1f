INSERT INTO access_grant (principal_id, collection_id, document_id, level)
VALUES (@principal, @collection, @document, @level)
ON CONFLICT DO UPDATE SET level = excluded.level;
