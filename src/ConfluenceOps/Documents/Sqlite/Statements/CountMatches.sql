-- Over all that match, not over those alone that a search shows.
WITH RECURSIVE
{Searched},
matching (id, space_id) AS MATERIALIZED (
    SELECT searched.id, searched.space_id
    FROM document_index
    CROSS JOIN searched ON searched.id = document_index.rowid
    WHERE document_index MATCH ifnull(@match, '""')
    UNION ALL
    SELECT id, space_id
    FROM searched
    WHERE @match IS NULL
)
SELECT @bySpace AS Facet, space.key AS Value, count(*) AS Count
FROM matching
JOIN space ON space.id = matching.space_id
WHERE @bySpace IS NOT NULL
GROUP BY space.key
UNION ALL
SELECT @byTag, min(bearing.name), count(DISTINCT bearing.document_id)
FROM matching
CROSS JOIN bearing ON bearing.document_id = matching.id
WHERE @byTag IS NOT NULL
GROUP BY bearing.folded
ORDER BY Facet, Count DESC, Value;
