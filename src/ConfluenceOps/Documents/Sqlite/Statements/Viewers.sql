-- Acting.sql asked of all people at once for one document; what both say of one of them is held together by a test.
WITH RECURSIVE
-- Number 0 is whoever opens the catalog and is nobody in particular.
person (id) AS MATERIALIZED (
    SELECT id FROM principal WHERE (kind = 2 AND active) OR id = 0
),
stands_for (person_id, principal_id, kind) AS (
    SELECT id, 0, 0 FROM person
    UNION ALL
    SELECT team_member.person_id, team_member.team_id, 1 FROM team_member
    UNION ALL
    SELECT id, id, 2 FROM person WHERE id <> 0
),
around (filed_in, collection_id, distance) AS (
    SELECT collection_id, collection_id, 0 FROM main.collection_document WHERE document_id = @id
    UNION ALL
    SELECT around.filed_in, collection.parent_id, around.distance + 1
    FROM around
    JOIN main.collection ON collection.id = around.collection_id
    WHERE collection.parent_id IS NOT NULL
),
by_document (person_id, level) AS MATERIALIZED (
    SELECT stands_for.person_id, max(stands_for.kind * 10 + access_grant.level) % 10
    FROM access_grant
    JOIN stands_for ON stands_for.principal_id = access_grant.principal_id
    WHERE access_grant.document_id = @id
    GROUP BY stands_for.person_id
),
by_catalog (person_id, level) AS MATERIALIZED (
    SELECT stands_for.person_id, max(stands_for.kind * 10 + access_grant.level) % 10
    FROM access_grant
    JOIN stands_for ON stands_for.principal_id = access_grant.principal_id
    WHERE access_grant.document_id IS NULL AND access_grant.collection_id IS NULL
    GROUP BY stands_for.person_id
),
said (person_id, filed_in, distance, level) AS (
    SELECT stands_for.person_id, around.filed_in, around.distance, max(stands_for.kind * 10 + access_grant.level) % 10
    FROM around
    JOIN access_grant ON access_grant.collection_id = around.collection_id
    JOIN stands_for ON stands_for.principal_id = access_grant.principal_id
    GROUP BY stands_for.person_id, around.filed_in, around.distance
),
-- SQLite takes the level from the row that is nearest.
nearest (person_id, level, distance) AS (
    SELECT person_id, level, min(distance) FROM said GROUP BY person_id, filed_in
),
by_collection (person_id, level) AS MATERIALIZED (
    SELECT person_id, max(level) FROM nearest GROUP BY person_id
),
subject (id, audience_id, is_open) AS MATERIALIZED (
    SELECT document.id, document.audience_id,
        document.page_id IS NULL OR document.space_id IN (SELECT id FROM main.space WHERE opened = 1)
            OR EXISTS (SELECT 1 FROM audience_person WHERE audience_id = document.audience_id AND person_id = 0)
    FROM main.document
    WHERE document.id = @id
)
SELECT principal.id, principal.name,
    CASE WHEN by_catalog.level = 3 THEN 3 ELSE coalesce(by_document.level, by_collection.level, by_catalog.level, 0) END > 0
        AND (subject.is_open OR EXISTS (
            SELECT 1 FROM audience_person WHERE audience_person.audience_id = subject.audience_id AND audience_person.person_id = person.id)) AS MaySee
FROM person
JOIN principal ON principal.id = person.id
CROSS JOIN subject
LEFT JOIN by_catalog ON by_catalog.person_id = person.id
LEFT JOIN by_document ON by_document.person_id = person.id
LEFT JOIN by_collection ON by_collection.person_id = person.id
ORDER BY principal.name, principal.site, principal.key;

SELECT team.name, team_member.person_id AS PersonId
FROM team_member
JOIN principal AS team ON team.id = team_member.team_id
ORDER BY team.name, team.id;
