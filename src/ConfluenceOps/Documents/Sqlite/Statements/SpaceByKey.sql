-- One that no Confluence has goes before others of the key.
SELECT id, key, source_of_truth AS SourceOfTruth
FROM space
WHERE id = @id OR (@id IS NULL AND key = @key)
ORDER BY site <> @here, id
LIMIT 1;
