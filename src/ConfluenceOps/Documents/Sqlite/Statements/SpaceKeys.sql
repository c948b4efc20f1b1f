-- Spaces whose documents all lie in the trash count too: somebody may want them back.
SELECT DISTINCT key
FROM space
WHERE EXISTS (SELECT 1 FROM document WHERE document.space_id = space.id)
ORDER BY key;
