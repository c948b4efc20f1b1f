SELECT document.id, document.title, space.key AS Space, document.page_id AS PageId, document.url
FROM document
JOIN space ON space.id = document.space_id
WHERE document.parent_page_id = @page AND space.key = @space AND space.site = @site AND document.kind = 0 AND document.gone IS NULL
ORDER BY document.position IS NULL, document.position, document.title COLLATE NOCASE, document.id;
