-- What people put together here: groups of documents, and documents of their own.

CREATE TABLE collection (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL COLLATE NOCASE UNIQUE,
    description TEXT,
    parent_id   INTEGER REFERENCES collection (id),
    -- The order among its siblings; those of the same number stand in the order of their names.
    position    INTEGER NOT NULL,
    created     INTEGER NOT NULL,
    author      TEXT NOT NULL
);

CREATE INDEX collection_parent ON collection (parent_id);

CREATE TABLE collection_document (
    collection_id INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE,
    document_id   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    PRIMARY KEY (collection_id, document_id)
) WITHOUT ROWID;

CREATE INDEX collection_document_document ON collection_document (document_id);

-- Where somebody put a document here: then what it hangs under is another document, and not a page.
ALTER TABLE document ADD COLUMN placed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN parent_id INTEGER REFERENCES document (id) ON DELETE SET NULL;

CREATE INDEX document_parent_here ON document (parent_id) WHERE parent_id IS NOT NULL;

-- What each document hangs under, whoever says so.
CREATE VIEW tree AS
SELECT document.id, coalesce(here.id, page.id) AS parent_id
FROM document
LEFT JOIN document AS here ON document.placed = 1 AND here.id = document.parent_id
LEFT JOIN document AS page ON document.placed = 0 AND page.page_id = document.parent_page_id AND page.space_id = document.space_id;
