DELETE FROM document_loss WHERE document_id = @document;
