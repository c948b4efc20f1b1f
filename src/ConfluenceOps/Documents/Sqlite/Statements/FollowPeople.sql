-- Somebody who was made here by an e-mail address turns out to be an account: what they were given stays theirs.
UPDATE principal
SET site = @site, key = account.id
FROM (SELECT value ->> 'id' AS id, value ->> 'email' AS email FROM json_each(@people) WHERE value ->> 'email' IS NOT NULL) AS account
WHERE principal.kind = 2 AND principal.site = '' AND principal.key = account.email
    AND NOT EXISTS (SELECT 1 FROM principal AS known WHERE known.kind = 2 AND known.site = @site AND known.key = account.id);

INSERT INTO principal (kind, site, key, name, email, active)
SELECT 2, @site, value ->> 'id', value ->> 'name', value ->> 'email', value ->> 'active'
FROM json_each(@people)
WHERE true
ON CONFLICT (site, kind, key) DO UPDATE SET name = excluded.name, email = coalesce(excluded.email, email), active = excluded.active
WHERE name <> excluded.name OR active <> excluded.active OR email IS NOT coalesce(excluded.email, email);
