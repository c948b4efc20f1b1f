INSERT INTO document_tag (document_id, position, tag) VALUES (@document, @position, @tag);
