INSERT INTO principal (kind, site, key, name)
SELECT 1, @site, value ->> 'id', value ->> 'name'
FROM json_each(@teams)
WHERE true
ON CONFLICT (site, kind, key) DO UPDATE SET name = excluded.name WHERE name <> excluded.name;

CREATE TEMP TABLE followed (team_id, person_id, PRIMARY KEY (team_id, person_id)) WITHOUT ROWID;
INSERT OR IGNORE INTO followed (team_id, person_id)
SELECT team.id, person.id
FROM json_each(@members)
CROSS JOIN principal AS team ON team.site = @site AND team.kind = 1 AND team.key = value ->> 'team'
CROSS JOIN principal AS person ON person.site = @site AND person.kind = 2 AND person.key = value ->> 'person';

-- A group that is there no longer has nobody in it; what it was given is kept for the day on which it comes back.
DELETE FROM team_member
WHERE team_id IN (SELECT id FROM principal WHERE site = @site AND kind = 1)
    AND NOT EXISTS (SELECT 1 FROM followed WHERE followed.team_id = team_member.team_id AND followed.person_id = team_member.person_id);

INSERT INTO team_member (team_id, person_id) SELECT team_id, person_id FROM followed WHERE true ON CONFLICT DO NOTHING;

DROP TABLE followed;
