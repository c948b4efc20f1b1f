INSERT INTO document_text (id, text, source) VALUES (@document, @text, @source);
