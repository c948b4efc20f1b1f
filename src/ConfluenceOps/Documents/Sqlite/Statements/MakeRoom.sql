-- Those that come take the place that was named, also where they were in the collection before.
DELETE FROM collection_document WHERE collection_id = @collection AND document_id IN (SELECT value FROM json_each(@ids));
UPDATE collection_document SET position = position + @count
WHERE collection_id = @collection AND position >= (
    SELECT coalesce(min(position), 9223372036854775807)
    FROM (SELECT position, row_number() OVER (ORDER BY position) AS place FROM collection_document WHERE collection_id = @collection)
    WHERE place >= @place);
