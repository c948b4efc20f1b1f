INSERT INTO document_index (rowid, title, text) VALUES (@document, @title, @text);
