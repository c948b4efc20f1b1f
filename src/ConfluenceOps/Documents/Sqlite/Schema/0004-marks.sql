-- What people put on documents here: tags of their own, and what documents are about. No import touches any of it, and none
-- of it ever reaches Confluence.

CREATE TABLE tag (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    -- In lower case, as Confluence keeps labels: SQLite folds case in ASCII alone.
    folded      TEXT NOT NULL UNIQUE COLLATE NOCASE,
    color       TEXT,
    description TEXT
);

-- Tags that were put on here. Those that are labels of pages are in document_tag, which each import writes anew.
CREATE TABLE tagging (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    tag_id      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (document_id, tag_id)
) WITHOUT ROWID;

CREATE INDEX tagging_tag ON tagging (tag_id);

-- All tags that documents bear, wherever they come from.
CREATE VIEW bearing AS
SELECT document_id, tag AS name, tag AS folded, position, 0 AS is_own
FROM document_tag
UNION ALL
SELECT tagging.document_id, tag.name, tag.folded, 0, 1
FROM tagging
JOIN tag ON tag.id = tagging.tag_id;

-- A table, a dashboard or another thing outside that documents are about.
CREATE TABLE resource (
    id          INTEGER PRIMARY KEY,
    type        TEXT NOT NULL,
    name        TEXT NOT NULL,
    -- Type and name in lower case, as in table:warehouse.orders.
    folded      TEXT NOT NULL UNIQUE,
    owner       TEXT,
    description TEXT,
    url         TEXT
);

CREATE TABLE relation (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    resource_id INTEGER NOT NULL REFERENCES resource (id) ON DELETE CASCADE,
    added       INTEGER NOT NULL,
    PRIMARY KEY (document_id, resource_id)
) WITHOUT ROWID;

CREATE INDEX relation_resource ON relation (resource_id);
