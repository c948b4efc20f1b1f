UPDATE document_text SET text = @text, source = @source, source_format = @format WHERE id = @document;
