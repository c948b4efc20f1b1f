-- WHERE true, for else ON would belong to the join. After the documents that stand before the place that was named, or after all.
INSERT INTO collection_document (collection_id, document_id, position)
SELECT @collection, document.id, json_each.key + 1 + CASE
    WHEN @place IS NULL THEN (SELECT coalesce(max(position), 0) FROM collection_document WHERE collection_id = @collection)
    ELSE (
        SELECT coalesce(max(position), 0)
        FROM (SELECT position, row_number() OVER (ORDER BY position) AS place FROM collection_document WHERE collection_id = @collection)
        WHERE place < @place)
    END
FROM json_each(@ids)
JOIN document ON document.id = json_each.value
WHERE true
ON CONFLICT DO NOTHING;
