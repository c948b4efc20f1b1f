-- Whether a text is the one that was imported last for a document whose current one was written here.
SELECT text = @text
FROM document_version
WHERE document_id = @document AND edited = 0
ORDER BY version DESC
LIMIT 1;
