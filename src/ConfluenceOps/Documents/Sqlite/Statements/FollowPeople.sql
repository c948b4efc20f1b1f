-- Somebody who was made here by an e-mail address turns out to be an account: what they were given stays theirs.
WITH account (person, id) AS MATERIALIZED (
    SELECT principal.id, value ->> 'id'
    FROM json_each(@people)
    CROSS JOIN principal ON principal.kind = 2 AND principal.site = '' AND principal.key = value ->> 'email'
    WHERE NOT EXISTS (SELECT 1 FROM principal AS known WHERE known.kind = 2 AND known.site = @site AND known.key = value ->> 'id')
)
UPDATE principal SET site = @site, key = account.id FROM account WHERE principal.id = account.person;

INSERT INTO principal (kind, site, key, name, email, active)
SELECT 2, @site, value ->> 'id', value ->> 'name', value ->> 'email', value ->> 'active'
FROM json_each(@people)
WHERE true
ON CONFLICT (site, kind, key) DO UPDATE SET name = excluded.name, email = coalesce(excluded.email, email), active = excluded.active
WHERE name <> excluded.name OR active <> excluded.active OR email IS NOT coalesce(excluded.email, email);
