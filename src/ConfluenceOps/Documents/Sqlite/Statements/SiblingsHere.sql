SELECT document.id
FROM document
JOIN tree ON tree.id = document.id
WHERE document.space_id = @space AND tree.parent_id IS @parent AND document.gone IS NULL AND document.kind = 0 AND document.id <> @id
ORDER BY document.position IS NULL, document.position, document.title COLLATE NOCASE, document.id;
