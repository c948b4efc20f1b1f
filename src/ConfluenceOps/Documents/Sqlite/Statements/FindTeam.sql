SELECT id, site, key, name
FROM principal
WHERE kind = 1 AND (name = @team OR (site <> '' AND key = @team))
ORDER BY site <> '', site, key;
