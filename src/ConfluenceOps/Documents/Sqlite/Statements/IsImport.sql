-- Whether a text is the one that was imported last, however either of them ends.
SELECT rtrim(text, char(10)) = rtrim(@text, char(10))
FROM document_version
WHERE document_id = @id AND edited = 0
ORDER BY version DESC
LIMIT 1;
