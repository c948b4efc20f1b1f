UPDATE resource
SET owner = CASE WHEN @owner IS NULL THEN owner ELSE nullif(@owner, '') END,
    description = CASE WHEN @description IS NULL THEN description ELSE nullif(@description, '') END,
    url = CASE WHEN @url IS NULL THEN url ELSE nullif(@url, '') END
WHERE id = @id;
