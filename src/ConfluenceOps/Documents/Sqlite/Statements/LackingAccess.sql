-- The documents among some with which whoever acts has less than is needed. What they may not see is as if it were not there.
SELECT value AS Id, coalesce(access.is_shown AND access.level > 0, 0) AS IsShown
FROM json_each(@ids)
LEFT JOIN access ON access.id = value
WHERE access.id IS NULL OR NOT access.is_shown OR access.level < @needed
GROUP BY value;
