-- What is given here must be what the view searchable gives: the index is told from there what to forget.
INSERT INTO document_index (rowid, title, text) VALUES (@document, @title, @text);
