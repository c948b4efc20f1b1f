INSERT OR IGNORE INTO document_version (document_id, version, title, author, modified, note, edited, text)
SELECT id, version, @title, @author, @modified, @note, 0, @text FROM document WHERE id = @document;
