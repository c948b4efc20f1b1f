-- The pages of a space that hang under no document.
SELECT document.id, document.title, space.key AS Space, document.page_id AS PageId, document.url
FROM document
JOIN space ON space.id = document.space_id
WHERE space.key = @space AND space.site = @site AND document.kind = 0 AND document.gone IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM document AS parent
        WHERE parent.page_id = document.parent_page_id AND parent.space_id = document.space_id AND parent.gone IS NULL)
ORDER BY document.position IS NULL, document.position, document.title COLLATE NOCASE, document.id;
