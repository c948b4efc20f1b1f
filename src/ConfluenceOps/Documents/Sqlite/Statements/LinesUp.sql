-- Whether a document is another one, or hangs under it at any depth. UNION ends where pages hang under each other in a circle.
WITH RECURSIVE line (id) AS (
    SELECT @from
    UNION
    SELECT tree.parent_id FROM line JOIN tree ON tree.id = line.id WHERE tree.parent_id IS NOT NULL
)
SELECT EXISTS (SELECT 1 FROM line WHERE id = @to);
