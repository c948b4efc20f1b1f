SELECT document.id, document.title, space.key AS Space, document.page_id AS PageId, document.url
FROM document
JOIN space ON space.id = document.space_id
WHERE document.page_id = @page AND space.site = @site AND document.gone IS NULL;
