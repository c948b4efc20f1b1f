SELECT text FROM document_text WHERE id = @id;
