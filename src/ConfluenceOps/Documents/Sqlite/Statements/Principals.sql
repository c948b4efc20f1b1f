SELECT id, site, key, name, email, active
FROM principal
WHERE kind = @kind
ORDER BY name, site, key;
