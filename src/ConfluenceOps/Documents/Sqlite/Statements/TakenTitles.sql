-- The titles of documents that come into a space and would have their like there. What is in the trash takes no title.
SELECT coming.title
FROM document AS coming
WHERE coming.id IN (SELECT value FROM json_each(@ids)) AND coming.gone IS NULL AND EXISTS (
    SELECT 1 FROM document AS other
    WHERE other.title = coming.title COLLATE NOCASE AND other.gone IS NULL AND other.id <> coming.id
        AND (other.space_id = @space OR other.id IN (SELECT value FROM json_each(@ids))));
