-- Whatever is nearer to somebody counts: a person before teams, of which the widest counts, and those before everyone.
-- SQLite takes the other columns from the row that has the greatest.
DELETE FROM mine;
INSERT INTO mine (principal_id, kind)
SELECT id, kind FROM principal WHERE id = 0 OR (site = @site AND kind = 2 AND key = @key AND active);
INSERT INTO mine (principal_id, kind)
SELECT DISTINCT team_id, 1 FROM team_member WHERE person_id IN (SELECT principal_id FROM mine WHERE kind = 2);

DELETE FROM my_audience;
INSERT INTO my_audience (id)
SELECT DISTINCT audience_id FROM audience_person WHERE person_id IN (SELECT principal_id FROM mine);

DELETE FROM my_catalog;
INSERT INTO my_catalog (level, principal_id)
SELECT coalesce(max(mine.kind * 10 + level) % 10, 0), mine.principal_id
FROM access_grant
JOIN mine ON mine.principal_id = access_grant.principal_id
WHERE collection_id IS NULL AND document_id IS NULL;

DELETE FROM my_document;
INSERT INTO my_document (id, level, principal_id)
SELECT document_id, max(mine.kind * 10 + level) % 10, mine.principal_id
FROM mine
CROSS JOIN access_grant ON access_grant.principal_id = mine.principal_id
WHERE document_id IS NOT NULL
GROUP BY document_id;

-- A collection that says nothing to somebody does as the one that it is in.
DELETE FROM my_collection;
INSERT INTO my_collection (id, level, principal_id, place_id)
WITH RECURSIVE
said (id, level, principal_id) AS MATERIALIZED (
    SELECT collection_id, max(mine.kind * 10 + level) % 10, mine.principal_id
    FROM access_grant
    JOIN mine ON mine.principal_id = access_grant.principal_id
    WHERE collection_id IS NOT NULL
    GROUP BY collection_id
),
line (id, level, principal_id, place_id) AS (
    SELECT collection.id, said.level, said.principal_id, said.id
    FROM main.collection
    LEFT JOIN said ON said.id = collection.id
    WHERE collection.parent_id IS NULL
    UNION ALL
    SELECT collection.id, coalesce(said.level, line.level), coalesce(said.principal_id, line.principal_id), coalesce(said.id, line.place_id)
    FROM line
    JOIN main.collection ON collection.parent_id = line.id
    LEFT JOIN said ON said.id = collection.id
)
SELECT id, level, principal_id, place_id FROM line WHERE level IS NOT NULL;
