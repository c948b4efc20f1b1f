DELETE FROM document_attachment WHERE document_id = @document;
