-- Only when nothing about them is new.
SELECT id FROM principal WHERE kind = 2 AND site = @site AND key = @key AND name = @name COLLATE BINARY AND email IS coalesce(@email, email);
