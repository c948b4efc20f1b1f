INSERT INTO document_index (rowid, title, text) VALUES (@document, indexable(@title), indexable(@text));
