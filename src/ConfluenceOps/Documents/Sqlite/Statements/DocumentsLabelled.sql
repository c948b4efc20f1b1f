SELECT document.id, document.title, space.key AS Space, document.page_id AS PageId, document.url
FROM document
JOIN space ON space.id = document.space_id
WHERE space.site = @site AND document.gone IS NULL AND space.key IN (SELECT value FROM json_each(@spaces))
    AND (
        SELECT count(DISTINCT bearing.folded COLLATE NOCASE) FROM bearing
        WHERE bearing.document_id = document.id AND bearing.folded COLLATE NOCASE IN (SELECT value FROM json_each(@labels))
    ) >= CASE WHEN @all THEN (SELECT count(DISTINCT value) FROM json_each(@labels)) ELSE 1 END
ORDER BY document.title COLLATE NOCASE, document.id;
