SELECT text = @text FROM document_text WHERE id = @document;
