DELETE FROM document_tag WHERE document_id = @document;
DELETE FROM document_restriction WHERE document_id = @document;
DELETE FROM document_attachment WHERE document_id = @document;
