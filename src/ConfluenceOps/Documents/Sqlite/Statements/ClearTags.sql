DELETE FROM document_tag WHERE document_id = @document;
