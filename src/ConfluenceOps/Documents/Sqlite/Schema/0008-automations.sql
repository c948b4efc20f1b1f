-- Rules that file documents by themselves, what each of them did, and what webhooks are still to be told.

CREATE TABLE automation (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL COLLATE NOCASE UNIQUE,
    -- Those of a smaller number come first, those of the same number in the order in which they were made.
    position INTEGER NOT NULL,
    enabled  INTEGER NOT NULL,
    -- What starts it, as a sum: 1 a page that is new, 2 one that changed, 4 one that is gone, 8 a schedule. By hand all can be started.
    triggers INTEGER NOT NULL,
    -- The condition as a person writes it; nothing for all documents.
    filter   TEXT,
    created  INTEGER NOT NULL,
    author   TEXT NOT NULL
);

-- What an automation points at it knows by number, so that new names make no difference. What is deleted leaves a gap and its last name.
CREATE TABLE automation_action (
    automation_id INTEGER NOT NULL REFERENCES automation (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    kind          INTEGER NOT NULL,
    collection_id INTEGER REFERENCES collection (id) ON DELETE SET NULL,
    tag_id        INTEGER REFERENCES tag (id) ON DELETE SET NULL,
    resource_id   INTEGER REFERENCES resource (id) ON DELETE SET NULL,
    principal_id  INTEGER REFERENCES principal (id) ON DELETE SET NULL,
    last_name     TEXT,
    -- A webhook's host, and under which name the user's own store has its address. The address is never in here.
    webhook       TEXT,
    secret        TEXT,
    PRIMARY KEY (automation_id, position)
) WITHOUT ROWID;

CREATE TRIGGER collection_deleted BEFORE DELETE ON collection
BEGIN
    UPDATE automation_action SET last_name = old.name WHERE collection_id = old.id;
END;

CREATE TRIGGER tag_deleted BEFORE DELETE ON tag
BEGIN
    UPDATE automation_action SET last_name = old.name WHERE tag_id = old.id;
END;

CREATE TRIGGER resource_deleted BEFORE DELETE ON resource
BEGIN
    UPDATE automation_action SET last_name = old.type || ':' || old.name WHERE resource_id = old.id;
END;

CREATE TRIGGER principal_deleted BEFORE DELETE ON principal
BEGIN
    UPDATE automation_action SET last_name = old.name WHERE principal_id = old.id;
END;

-- The history. An import has one run for each automation and trigger, whatever the number of its batches.
CREATE TABLE automation_run (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    automation_id INTEGER REFERENCES automation (id) ON DELETE SET NULL,
    name          TEXT NOT NULL COLLATE NOCASE,
    started_by    INTEGER NOT NULL,
    import_id     INTEGER REFERENCES import_run (id),
    started       INTEGER NOT NULL,
    duration      REAL NOT NULL DEFAULT 0,
    status        INTEGER NOT NULL,
    documents     INTEGER NOT NULL DEFAULT 0,
    matched       INTEGER NOT NULL DEFAULT 0,
    changed       INTEGER NOT NULL DEFAULT 0,
    error         TEXT
);

CREATE UNIQUE INDEX automation_run_of_import ON automation_run (import_id, automation_id, started_by) WHERE import_id IS NOT NULL;
CREATE INDEX automation_run_of_automation ON automation_run (automation_id);

-- What webhooks are to be told once everything is committed.
CREATE TABLE automation_message (
    run_id      INTEGER NOT NULL REFERENCES automation_run (id) ON DELETE CASCADE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    -- Since when somebody is sending it.
    taken       INTEGER,
    PRIMARY KEY (run_id, document_id)
) WITHOUT ROWID;

CREATE INDEX automation_message_document ON automation_message (document_id);
