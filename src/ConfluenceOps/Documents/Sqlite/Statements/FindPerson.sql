SELECT id, site, key, name, email, active, CASE WHEN key = @called THEN 0 WHEN email = @called THEN 1 ELSE 2 END AS Nearness
FROM principal
WHERE kind = 2 AND (key = @called OR email = @called OR name = @called)
ORDER BY nearness, site, key;
