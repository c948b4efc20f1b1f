-- What a document needs to be put together anew from its source: who is who, what titles were, which files are here.

ALTER TABLE document_text ADD COLUMN source_format INTEGER NOT NULL DEFAULT 0;

-- A random name, and a count that rises with every change of content: what was made from this catalog can tell
-- whether it is still up to date without a look at any document.
CREATE TABLE catalog (
    name    TEXT NOT NULL,
    changes INTEGER NOT NULL
);

INSERT INTO catalog (name, changes) VALUES (lower(hex(randomblob(16))), 0);

CREATE TABLE person (
    site TEXT NOT NULL,
    id   TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (site, id)
) WITHOUT ROWID;

CREATE INDEX document_title ON document (title COLLATE NOCASE);

-- Page trees are put together when a document is read, one look for each page of them.
CREATE INDEX document_parent ON document (parent_page_id);

-- Bodies name pages by title, and a body that was imported before a page was renamed knows its former one.
CREATE TABLE former_title (
    title       TEXT NOT NULL COLLATE NOCASE,
    space_id    INTEGER NOT NULL REFERENCES space (id),
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    PRIMARY KEY (title, space_id)
) WITHOUT ROWID;

CREATE INDEX former_title_document ON former_title (document_id);

CREATE TRIGGER document_renamed AFTER UPDATE OF title, space_id ON document
WHEN old.title <> new.title OR old.space_id <> new.space_id
BEGIN
    INSERT OR REPLACE INTO former_title (title, space_id, document_id) VALUES (old.title, old.space_id, old.id);
END;

CREATE TABLE document_loss (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    count       INTEGER NOT NULL,
    PRIMARY KEY (document_id, name)
) WITHOUT ROWID;

-- The files that a text shows or links, as it names them: the page is that of the text where no title is given.
CREATE TABLE document_file (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    file_name   TEXT NOT NULL,
    page_title  TEXT,
    space_key   TEXT COLLATE NOCASE,
    PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

CREATE INDEX document_file_page ON document_file (page_title COLLATE NOCASE) WHERE page_title IS NOT NULL;

-- Which versions of which attachments lie beside the catalog, and under which name.
CREATE TABLE stored_file (
    site          TEXT NOT NULL,
    attachment_id TEXT NOT NULL,
    version       INTEGER NOT NULL,
    stored_as     TEXT NOT NULL,
    PRIMARY KEY (site, attachment_id, version)
) WITHOUT ROWID;

CREATE TABLE document_comment (
    document_id   INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    comment_id    TEXT NOT NULL,
    kind          INTEGER NOT NULL,
    parent_id     TEXT,
    author        TEXT,
    created       INTEGER NOT NULL,
    modified      INTEGER NOT NULL,
    selection     TEXT,
    resolved      INTEGER NOT NULL,
    text          TEXT NOT NULL,
    PRIMARY KEY (document_id, comment_id)
) WITHOUT ROWID;

ALTER TABLE import_run ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN files INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN files_failed INTEGER NOT NULL DEFAULT 0;
