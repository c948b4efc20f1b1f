SELECT document.id, document.title, space.key AS Space, document.page_id AS PageId, document.url
FROM document
JOIN space ON space.id = document.space_id
WHERE space.site = @site AND document.gone IS NULL AND space.key IN (SELECT value FROM json_each(@spaces))
    AND (
        SELECT count(DISTINCT document_tag.tag) FROM document_tag
        WHERE document_tag.document_id = document.id AND document_tag.tag IN (SELECT value FROM json_each(@labels))
    ) >= CASE WHEN @all THEN (SELECT count(DISTINCT value) FROM json_each(@labels)) ELSE 1 END
ORDER BY document.title COLLATE NOCASE, document.id;
