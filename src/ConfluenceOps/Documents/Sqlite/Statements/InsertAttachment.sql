INSERT INTO document_attachment (document_id, position, attachment_id, file_name, media_type, size, version, modified, comment, url)
VALUES (@document, @position, @attachment, @fileName, @mediaType, @size, @version, @modified, @comment, @url);
