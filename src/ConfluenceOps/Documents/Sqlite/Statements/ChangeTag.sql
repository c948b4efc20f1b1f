UPDATE tag
SET name = coalesce(@name, name), folded = coalesce(@folded, folded),
    color = CASE WHEN @color IS NULL THEN color ELSE nullif(@color, '') END,
    description = CASE WHEN @description IS NULL THEN description ELSE nullif(@description, '') END
WHERE id = @id;
