UPDATE document_text SET text = @text WHERE id = @id;
