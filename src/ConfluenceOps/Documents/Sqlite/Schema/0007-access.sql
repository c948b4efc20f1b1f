-- Who may do what here, and who may see what was imported.

-- Everyone, teams and people: made here, or taken from a site, whose imports keep them in step.
CREATE TABLE principal (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    -- 0 everyone, 1 a team, 2 a person: the nearer to somebody, the more it counts.
    kind   INTEGER NOT NULL,
    -- The address of the site that it comes from; empty for one made here.
    site   TEXT NOT NULL,
    -- The site's id of it; its name for one made here, and that is how the users of this machine are known.
    key    TEXT NOT NULL COLLATE NOCASE,
    name   TEXT NOT NULL COLLATE NOCASE,
    email  TEXT COLLATE NOCASE,
    -- Whether the site still lets it in.
    active INTEGER NOT NULL DEFAULT 1,
    UNIQUE (site, kind, key)
);

INSERT INTO principal (id, kind, site, key, name) VALUES (0, 0, '', 'everyone', 'Everyone');

CREATE INDEX principal_name ON principal (name);
CREATE INDEX principal_email ON principal (email) WHERE email IS NOT NULL;

-- Teams of a site are kept with everybody who is in them, through other groups too.
CREATE TABLE team_member (
    team_id   INTEGER NOT NULL REFERENCES principal (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES principal (id) ON DELETE CASCADE,
    PRIMARY KEY (team_id, person_id)
) WITHOUT ROWID;

CREATE INDEX team_member_person ON team_member (person_id);

-- A level on a collection or on a document; on the catalog as a whole where both are null.
CREATE TABLE access_grant (
    principal_id  INTEGER NOT NULL REFERENCES principal (id) ON DELETE CASCADE,
    collection_id INTEGER REFERENCES collection (id) ON DELETE CASCADE,
    document_id   INTEGER REFERENCES document (id) ON DELETE CASCADE,
    -- 0 none, 1 can read, 2 can edit, 3 owner.
    level         INTEGER NOT NULL
);

CREATE UNIQUE INDEX access_grant_place ON access_grant (coalesce(document_id, 0), coalesce(collection_id, 0), principal_id);
CREATE INDEX access_grant_principal ON access_grant (principal_id);
CREATE INDEX access_grant_collection ON access_grant (collection_id) WHERE collection_id IS NOT NULL;
CREATE INDEX access_grant_document ON access_grant (document_id) WHERE document_id IS NOT NULL;

-- Until somebody says otherwise, everyone may edit, as it was before there was access.
INSERT INTO access_grant (principal_id, level) VALUES (0, 2);

-- Sets of people who may view the same pages in Confluence. Thousands of pages share a few.
CREATE TABLE audience (
    id     INTEGER PRIMARY KEY,
    -- What the set is known by, so that no two are the same.
    digest BLOB NOT NULL UNIQUE
);

CREATE TABLE audience_person (
    person_id   INTEGER NOT NULL REFERENCES principal (id) ON DELETE CASCADE,
    audience_id INTEGER NOT NULL REFERENCES audience (id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, audience_id)
) WITHOUT ROWID;

CREATE INDEX audience_person_audience ON audience_person (audience_id);

-- Who may view the page; null while nobody knows, which means nobody. Of no account for a document that was written here.
ALTER TABLE document ADD COLUMN audience_id INTEGER REFERENCES audience (id);

-- Whether an owner lets everybody see the documents of a space who is let into the catalog, whatever Confluence says.
ALTER TABLE space ADD COLUMN opened INTEGER NOT NULL DEFAULT 0;

-- Which documents have a word of the index, so that nobody is told a word of those that they may not see.
CREATE VIRTUAL TABLE document_word_place USING fts5vocab (document_index, instance);
