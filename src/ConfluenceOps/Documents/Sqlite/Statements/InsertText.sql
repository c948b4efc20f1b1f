INSERT INTO document_text (id, text, source, source_format) VALUES (@document, @text, @source, @format);
