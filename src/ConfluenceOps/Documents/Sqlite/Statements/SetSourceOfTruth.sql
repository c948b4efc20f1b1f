UPDATE space SET source_of_truth = @side WHERE key = @key;
-- Where Confluence wins, its pages stand where it says.
UPDATE document SET placed = 0, parent_id = NULL
WHERE placed = 1 AND page_id IS NOT NULL AND @side = 0 AND space_id IN (SELECT id FROM space WHERE key = @key);
UPDATE document SET read_only = @readOnly
WHERE space_id IN (SELECT id FROM space WHERE key = @key) AND read_only <> @readOnly;
SELECT changes();
