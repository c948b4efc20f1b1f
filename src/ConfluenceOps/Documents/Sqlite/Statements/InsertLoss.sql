INSERT INTO document_loss (document_id, name, count) VALUES (@document, @name, @count);
