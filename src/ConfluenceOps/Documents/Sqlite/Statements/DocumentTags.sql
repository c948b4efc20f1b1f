SELECT document_id AS DocumentId, name AS Tag
FROM bearing
WHERE document_id IN (SELECT value FROM json_each(@ids))
ORDER BY document_id, is_own, position, folded;
