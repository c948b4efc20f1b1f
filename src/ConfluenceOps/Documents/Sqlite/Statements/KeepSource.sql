UPDATE document_text SET source = @source, source_format = @format WHERE id = @document;
