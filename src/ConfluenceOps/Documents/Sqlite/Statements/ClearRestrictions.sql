DELETE FROM document_restriction WHERE document_id = @document;
