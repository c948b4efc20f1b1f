SELECT DISTINCT key
FROM space
WHERE EXISTS (SELECT 1 FROM document WHERE document.space_id = space.id AND document.gone IS NULL)
ORDER BY key;
