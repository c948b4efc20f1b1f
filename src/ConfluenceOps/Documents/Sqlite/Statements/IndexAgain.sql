INSERT INTO document_index (rowid, title, text)
SELECT id, title, text FROM searchable WHERE id = @document;
