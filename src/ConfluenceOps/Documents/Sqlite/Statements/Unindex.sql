-- An index without text of its own must be told exactly what to forget.
INSERT INTO document_index (document_index, rowid, title, text)
SELECT 'delete', id, title, text FROM searchable WHERE id = @document;
