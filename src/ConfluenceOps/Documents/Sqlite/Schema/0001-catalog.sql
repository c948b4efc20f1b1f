-- Times are milliseconds since 1970 in UTC. Keys of spaces and tags are compared without regard to case.

CREATE TABLE space (
    id            INTEGER PRIMARY KEY,
    site          TEXT NOT NULL,
    site_space_id TEXT NOT NULL,
    key           TEXT NOT NULL COLLATE NOCASE,
    name          TEXT NOT NULL,
    type          TEXT NOT NULL,
    status        TEXT NOT NULL,
    description   TEXT,
    homepage_id   TEXT,
    created       INTEGER,
    url           TEXT NOT NULL,
    UNIQUE (site, site_space_id)
);

-- Small rows, so that lists and the page tree are read without touching any text.
-- AUTOINCREMENT, because an id that a script has noted down must never come to mean another document.
CREATE TABLE document (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id       INTEGER NOT NULL REFERENCES space (id),
    title          TEXT NOT NULL,
    kind           INTEGER NOT NULL,
    read_only      INTEGER NOT NULL DEFAULT 0,
    created        INTEGER NOT NULL,
    -- The current version of the text; earlier ones are in document_version.
    version        INTEGER NOT NULL DEFAULT 1,
    author         TEXT,
    modified       INTEGER NOT NULL,
    note           TEXT,
    edited         INTEGER NOT NULL,
    -- What ties it to its page; all null for a document written here.
    page_id        TEXT,
    page_version   INTEGER,
    parent_page_id TEXT,
    position       INTEGER,
    url            TEXT,
    source_hash    BLOB,
    imported       INTEGER
);

-- Page first: a page is looked for in all spaces of its site, because it may have moved.
CREATE UNIQUE INDEX document_page ON document (page_id, space_id);

CREATE TABLE document_text (
    id     INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    text   TEXT NOT NULL,
    source BLOB
);

CREATE TABLE document_version (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    version     INTEGER NOT NULL,
    title       TEXT NOT NULL,
    author      TEXT,
    modified    INTEGER NOT NULL,
    note        TEXT,
    edited      INTEGER NOT NULL,
    text        TEXT NOT NULL,
    PRIMARY KEY (document_id, version)
);

CREATE TABLE document_tag (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    tag         TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

CREATE INDEX document_tag_tag ON document_tag (tag);

CREATE TABLE document_restriction (
    document_id    INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    operation      INTEGER NOT NULL,
    principal_kind INTEGER NOT NULL,
    principal_id   TEXT NOT NULL,
    principal_name TEXT,
    PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

CREATE TABLE document_attachment (
    document_id   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    attachment_id TEXT NOT NULL,
    file_name     TEXT NOT NULL,
    media_type    TEXT,
    size          INTEGER,
    version       INTEGER NOT NULL,
    comment       TEXT,
    url           TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

CREATE TABLE import_run (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id    INTEGER NOT NULL REFERENCES space (id),
    status      INTEGER NOT NULL,
    started     INTEGER NOT NULL,
    duration    INTEGER NOT NULL DEFAULT 0,
    pages       INTEGER NOT NULL DEFAULT 0,
    added       INTEGER NOT NULL DEFAULT 0,
    changed     INTEGER NOT NULL DEFAULT 0,
    unchanged   INTEGER NOT NULL DEFAULT 0,
    failed      INTEGER NOT NULL DEFAULT 0,
    attachments INTEGER NOT NULL DEFAULT 0,
    requests    INTEGER NOT NULL DEFAULT 0,
    losses      TEXT NOT NULL DEFAULT '{}',
    message     TEXT
);

-- The index keeps no text of its own: it can be dropped and built again, and no text is stored twice.
CREATE VIEW searchable AS
SELECT document.id, document.title, document_text.text
FROM document
JOIN document_text ON document_text.id = document.id;

CREATE VIRTUAL TABLE document_index USING fts5 (
    title,
    text,
    content = 'searchable',
    content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
