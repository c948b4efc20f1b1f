DELETE FROM access_grant WHERE principal_id = @principal AND collection_id IS @collection AND document_id IS @document;
