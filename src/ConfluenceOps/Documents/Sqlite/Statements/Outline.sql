-- The documents that match, and all that they hang under. UNION ends where pages hang under each other in a circle.
WITH RECURSIVE
candidate (id) AS (
    SELECT value FROM json_each(@ids)
    UNION
    SELECT id FROM document WHERE @ids IS NULL
),
matching (id) AS (
    SELECT document.id
    FROM candidate
    JOIN document ON document.id = candidate.id
    JOIN space ON space.id = document.space_id
    WHERE ((@ids IS NOT NULL AND NOT @choice) OR (document.gone IS NOT NULL) = @gone)
        AND (@spaces IS NULL OR space.key IN (SELECT value FROM json_each(@spaces)))
        AND (@readOnly IS NULL OR document.read_only = @readOnly)
        AND (@edited IS NULL OR document.edited = @edited)
        AND (@written IS NULL OR (document.page_id IS NULL) = @written)
        AND (@titles IS NULL OR EXISTS (SELECT 1 FROM json_each(@titles) WHERE title_matches(value, document.title)))
        AND (@tags IS NULL OR NOT EXISTS (
            SELECT 1 FROM json_each(@tags)
            WHERE NOT EXISTS (
                SELECT 1 FROM bearing
                WHERE bearing.document_id = document.id AND bearing.folded = json_each.value)))
        AND (@resources IS NULL OR NOT EXISTS (
            SELECT 1 FROM json_each(@resources)
            WHERE NOT EXISTS (
                SELECT 1 FROM relation
                JOIN resource ON resource.id = relation.resource_id
                WHERE relation.document_id = document.id AND resource.folded = json_each.value)))
),
line (id, parent_id) AS (
    SELECT tree.id, tree.parent_id
    FROM matching
    JOIN tree ON tree.id = matching.id
    UNION
    SELECT tree.id, tree.parent_id
    FROM line
    JOIN tree ON tree.id = line.parent_id
)
-- What may not be seen is passed over, and what hangs under it stands at the top.
SELECT document.id, above.id AS ParentId, space.id AS SpaceId, space.key AS Space,
    document.kind, document.position, document.title,
    document.id IN (SELECT id FROM matching) AS Matches
FROM line
JOIN document ON document.id = line.id
LEFT JOIN document AS above ON above.id = line.parent_id
JOIN space ON space.id = document.space_id;
