UPDATE document
SET author = @author, modified = @modified, note = @note, edited = 1, base_version = coalesce(base_version, CASE WHEN edited THEN NULL ELSE version - 1 END)
WHERE id = @id;
UPDATE document_text SET text = @text WHERE id = @id;
