-- Makes the text that was imported last the current one again.
UPDATE document
SET (author, modified, note) = (
        SELECT author, modified, note FROM document_version WHERE document_id = @document AND edited = 0 ORDER BY version DESC LIMIT 1),
    edited = 0, base_version = NULL
WHERE id = @document;
UPDATE document_text
SET text = (SELECT text FROM document_version WHERE document_id = @document AND edited = 0 ORDER BY version DESC LIMIT 1)
WHERE id = @document;
