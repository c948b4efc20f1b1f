-- What somebody has in this catalog, put together when a connection begins to act for them: then each document costs a look or two.
CREATE TEMP TABLE IF NOT EXISTS mine (principal_id INTEGER PRIMARY KEY, kind INTEGER NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS my_audience (id INTEGER PRIMARY KEY);
-- With each level to whom it was granted; for a collection also which one said so, itself or one around it.
CREATE TEMP TABLE IF NOT EXISTS my_catalog (level INTEGER NOT NULL, principal_id INTEGER);
CREATE TEMP TABLE IF NOT EXISTS my_collection (id INTEGER PRIMARY KEY, level INTEGER NOT NULL, principal_id INTEGER NOT NULL, place_id INTEGER NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS my_document (id INTEGER PRIMARY KEY, level INTEGER NOT NULL, principal_id INTEGER NOT NULL);

-- The one place that decides; IAccessStore says it in words. What collections give is at most to edit.
CREATE TEMP VIEW IF NOT EXISTS access AS
SELECT document.*,
    CASE WHEN (SELECT level FROM my_catalog) = 3 THEN 3 ELSE coalesce(
        (SELECT level FROM my_document WHERE my_document.id = document.id),
        (SELECT min(max(my_collection.level), 2)
            FROM main.collection_document
            JOIN my_collection ON my_collection.id = collection_document.collection_id
            WHERE collection_document.document_id = document.id),
        (SELECT level FROM my_catalog)) END AS level,
    document.page_id IS NULL
        OR coalesce(document.audience_id, 0) IN (SELECT id FROM my_audience)
        OR document.space_id IN (SELECT id FROM main.space WHERE opened = 1) AS is_shown
FROM main.document;

CREATE TEMP VIEW IF NOT EXISTS collection_access AS
SELECT collection.*,
    CASE WHEN (SELECT level FROM my_catalog) = 3 THEN 3 ELSE coalesce(
        (SELECT level FROM my_collection WHERE my_collection.id = collection.id),
        (SELECT level FROM my_catalog)) END AS level
FROM main.collection;
