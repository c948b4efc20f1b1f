INSERT INTO document_file (document_id, position, file_name, page_title, space_key)
VALUES (@document, @position, @fileName, @title, @space);
