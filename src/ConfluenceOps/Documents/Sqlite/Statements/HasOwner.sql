SELECT EXISTS (SELECT 1 FROM access_grant WHERE collection_id IS NULL AND document_id IS NULL AND level = 3);
