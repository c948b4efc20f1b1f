INSERT INTO document (space_id, title, kind, created, author, modified, note, edited, placed)
VALUES (@space, @title, 0, @now, @author, @now, @note, 0, 1)
RETURNING id;
