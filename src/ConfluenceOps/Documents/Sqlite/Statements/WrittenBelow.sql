-- A document, and all that was put under it here, at any depth, the trash included. What hangs under a page because the site says so is
-- not looked for: the page itself is found.
WITH RECURSIVE below (id) AS (
    SELECT @id
    UNION
    SELECT document.id FROM below JOIN document ON document.parent_id = below.id AND document.placed = 1
)
SELECT document.id, title, space_id AS SpaceId, page_id AS PageId, read_only AS ReadOnly, gone IS NOT NULL AS IsGone
FROM below
JOIN document ON document.id = below.id;
