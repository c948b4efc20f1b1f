UPDATE space SET source_of_truth = @side WHERE key = @key;
UPDATE document SET read_only = @readOnly
WHERE space_id IN (SELECT id FROM space WHERE key = @key) AND read_only <> @readOnly;
SELECT changes();
