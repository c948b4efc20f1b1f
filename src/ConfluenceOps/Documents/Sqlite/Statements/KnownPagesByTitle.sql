-- By the title that a page has now, or by one that it had.
SELECT * FROM known_page
WHERE site = @site AND SpaceId = @id AND DocumentId IN (
    SELECT id FROM document WHERE title COLLATE NOCASE IN (SELECT value FROM json_each(@titles))
    UNION
    SELECT document_id FROM former_title WHERE title IN (SELECT value FROM json_each(@titles)));
