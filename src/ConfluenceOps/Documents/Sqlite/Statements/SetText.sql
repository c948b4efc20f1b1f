UPDATE document SET author = @author, modified = @modified, note = @note, edited = 1 WHERE id = @id;
UPDATE document_text SET text = @text WHERE id = @id;
