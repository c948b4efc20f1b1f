INSERT INTO principal (kind, site, key, name)
SELECT 1, @site, value ->> 'id', value ->> 'name'
FROM json_each(@teams)
WHERE true
ON CONFLICT (site, kind, key) DO UPDATE SET name = excluded.name WHERE name <> excluded.name;

CREATE TEMP TABLE followed AS
SELECT team.id AS team_id, person.id AS person_id
FROM json_each(@members)
JOIN principal AS team ON team.site = @site AND team.kind = 1 AND team.key = value ->> 'team'
JOIN principal AS person ON person.site = @site AND person.kind = 2 AND person.key = value ->> 'person';

-- A group that is there no longer has nobody in it; what it was given is kept for the day on which it comes back.
DELETE FROM team_member
WHERE team_id IN (SELECT id FROM principal WHERE site = @site AND kind = 1)
    AND (team_id, person_id) NOT IN (SELECT team_id, person_id FROM followed);

INSERT INTO team_member (team_id, person_id) SELECT team_id, person_id FROM followed WHERE true ON CONFLICT DO NOTHING;

DROP TABLE followed;
