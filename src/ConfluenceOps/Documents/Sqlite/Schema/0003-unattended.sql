-- What imports that nobody watches need: which side is right, how far the last one came, who is at it, what is gone.

-- Which side wins for a space: 0 Confluence, 1 the catalog.
ALTER TABLE space ADD COLUMN source_of_truth INTEGER NOT NULL DEFAULT 0;

-- A document whose page is gone is kept until it is purged, out of every list and of the index.
ALTER TABLE document ADD COLUMN gone INTEGER;
ALTER TABLE document ADD COLUMN gone_reason INTEGER;
-- Somebody took it back out of the trash although its page is gone: no import may throw it away again.
ALTER TABLE document ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
-- The version that an edit began from: what was imported then, and what both sides have in common.
ALTER TABLE document ADD COLUMN base_version INTEGER;

CREATE INDEX document_edited ON document (space_id) WHERE edited = 1;
CREATE INDEX document_gone ON document (space_id, gone) WHERE gone IS NOT NULL;

-- Edits that were made before there was a base began from the last text that was imported before them.
UPDATE document SET base_version = (
    SELECT max(version) FROM document_version WHERE document_id = document.id AND document_version.edited = 0)
WHERE edited = 1;

-- How far the last import came that went to its end, in the site's own time: nobody's clock here can make it skip anything.
CREATE TABLE import_mark (
    space_id    INTEGER PRIMARY KEY REFERENCES space (id),
    -- The newest change that the site showed when that import began.
    newest      INTEGER,
    -- The newest audit record then, and whether the account may read such records at all.
    audited     INTEGER,
    may_audit   INTEGER NOT NULL,
    -- How many things the site counted in the space then.
    total       INTEGER,
    -- When everything was read for the last time.
    checked     INTEGER,
    -- The choice of pages that was imported, as one text.
    selection   TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- Pages that an import could not get; the next one asks for them whatever else it finds.
CREATE TABLE import_missing (
    space_id INTEGER NOT NULL REFERENCES space (id),
    page_id  TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (space_id, page_id)
) WITHOUT ROWID;

-- Who imports a space. A holder says again and again that it is alive; one that has fallen silent holds nothing.
CREATE TABLE import_lock (
    space_id INTEGER PRIMARY KEY REFERENCES space (id),
    holder   TEXT NOT NULL,
    machine  TEXT NOT NULL,
    process  INTEGER NOT NULL,
    since    INTEGER NOT NULL,
    alive    INTEGER NOT NULL
) WITHOUT ROWID;

-- The record of a run is kept for a space that is not known, or no longer.
CREATE TABLE import_run_of_any_space (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    space_id     INTEGER REFERENCES space (id),
    space_key    TEXT NOT NULL COLLATE NOCASE,
    schedule     TEXT,
    reach        INTEGER NOT NULL DEFAULT 2,
    status       INTEGER NOT NULL,
    started      INTEGER NOT NULL,
    duration     INTEGER NOT NULL DEFAULT 0,
    pages        INTEGER NOT NULL DEFAULT 0,
    added        INTEGER NOT NULL DEFAULT 0,
    changed      INTEGER NOT NULL DEFAULT 0,
    moved        INTEGER NOT NULL DEFAULT 0,
    restored     INTEGER NOT NULL DEFAULT 0,
    removed      INTEGER NOT NULL DEFAULT 0,
    overridden   INTEGER NOT NULL DEFAULT 0,
    drifted      INTEGER NOT NULL DEFAULT 0,
    unchanged    INTEGER NOT NULL DEFAULT 0,
    failed       INTEGER NOT NULL DEFAULT 0,
    attachments  INTEGER NOT NULL DEFAULT 0,
    comments     INTEGER NOT NULL DEFAULT 0,
    files        INTEGER NOT NULL DEFAULT 0,
    files_failed INTEGER NOT NULL DEFAULT 0,
    requests     INTEGER NOT NULL DEFAULT 0,
    losses       TEXT NOT NULL DEFAULT '{}',
    message      TEXT
);

INSERT INTO import_run_of_any_space (
    id, space_id, space_key, status, started, duration, pages, added, changed, unchanged, failed, attachments, comments,
    files, files_failed, requests, losses, message)
SELECT import_run.id, space_id, space.key, import_run.status, started, duration, pages, added, changed, unchanged, failed, attachments, comments,
    files, files_failed, requests, losses, message
FROM import_run
JOIN space ON space.id = import_run.space_id;

DROP TABLE import_run;
ALTER TABLE import_run_of_any_space RENAME TO import_run;

CREATE TABLE import_schedule (
    name       TEXT PRIMARY KEY COLLATE NOCASE,
    -- The whole schedule as JSON: it is always read and written as one.
    definition TEXT NOT NULL
) WITHOUT ROWID;

-- When the current version of a file was made, by which the next import knows whether it is another one.
ALTER TABLE document_attachment ADD COLUMN modified INTEGER;

-- What imports ask of documents that have a page.
CREATE VIEW known_page AS
SELECT document.id AS DocumentId, document.page_id AS PageId, document.title AS Title, document.space_id, space.site, space.site_space_id AS SpaceId,
    document.kind AS Kind, document.page_version AS PageVersion, document.modified AS Modified, document.parent_page_id AS ParentId,
    document.position AS Position, document.source_hash AS SourceHash, document.edited AS IsEdited,
    document.gone IS NOT NULL AS IsGone, document.kept AS IsKept
FROM document
JOIN space ON space.id = document.space_id
WHERE document.page_id IS NOT NULL;
