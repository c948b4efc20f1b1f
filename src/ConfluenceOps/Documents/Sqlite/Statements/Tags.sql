-- The tags that were made here and the labels of pages, which are tags too, and how many documents bear each, the trash aside.
WITH borne (folded, name, documents, labelled) AS MATERIALIZED (
    SELECT bearing.folded COLLATE NOCASE, min(bearing.name), count(DISTINCT bearing.document_id), count(DISTINCT CASE WHEN bearing.is_own THEN NULL ELSE bearing.document_id END)
    FROM bearing
    JOIN document ON document.id = bearing.document_id
    WHERE document.gone IS NULL
    GROUP BY bearing.folded COLLATE NOCASE
)
SELECT tag.name, tag.color, tag.description, coalesce(borne.documents, 0) AS Documents, coalesce(borne.labelled, 0) AS Labelled
FROM tag
LEFT JOIN borne ON borne.folded = tag.folded
UNION ALL
SELECT name, NULL, NULL, documents, labelled
FROM borne
WHERE NOT EXISTS (SELECT 1 FROM tag WHERE tag.folded = borne.folded)
ORDER BY 1 COLLATE NOCASE;
