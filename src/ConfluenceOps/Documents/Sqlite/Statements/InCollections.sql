-- The documents of some collections and of those in them, in the order of the collections, each before those in it.
WITH RECURSIVE inside (id, rank) AS (
    SELECT collection.id, printf('%08d', json_each.key)
    FROM json_each(@names)
    JOIN collection ON collection.name = json_each.value
    UNION
    SELECT collection.id, inside.rank || printf('/%08d', collection.position)
    FROM inside
    JOIN collection ON collection.parent_id = inside.id
)
SELECT document_id
FROM collection_document
JOIN inside ON inside.id = collection_document.collection_id
GROUP BY document_id
ORDER BY min(inside.rank || printf('.%08d', collection_document.position)), document_id;
