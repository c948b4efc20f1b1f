-- Who read what through an assistant, and how connections that read beside that notice what decides about access.

CREATE TABLE access_log (
    id        INTEGER PRIMARY KEY,
    time      INTEGER NOT NULL,
    -- Who it was by name, and by the key under which principal knows them: whoever is forgotten there has read all the same.
    person    TEXT NOT NULL COLLATE NOCASE,
    account   TEXT NOT NULL COLLATE NOCASE,
    -- The program that asked, as it calls itself.
    client    TEXT,
    action    TEXT NOT NULL COLLATE NOCASE,
    asked     TEXT,
    -- How many documents were given, and the first of their numbers as a JSON array.
    documents INTEGER NOT NULL,
    ids       TEXT NOT NULL,
    -- The id of the error with which it was refused.
    refused   TEXT
);

CREATE INDEX access_log_time ON access_log (time);

-- Rises with all that Statements/ActAs.sql reads, so that a line in the log makes nobody put together again what they may see.
ALTER TABLE catalog ADD COLUMN access_changes INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER grant_given AFTER INSERT ON access_grant BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER grant_changed AFTER UPDATE ON access_grant BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER grant_taken AFTER DELETE ON access_grant BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;

CREATE TRIGGER principal_known AFTER INSERT ON principal BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER principal_changed AFTER UPDATE ON principal BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER principal_forgotten AFTER DELETE ON principal BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;

CREATE TRIGGER team_joined AFTER INSERT ON team_member BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER team_left AFTER DELETE ON team_member BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;

-- An audience is filled in the transaction that makes it, and never changes: a trigger for each of its people would say the same a thousand times.
CREATE TRIGGER audience_made AFTER INSERT ON audience BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER audience_gone AFTER DELETE ON audience BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;

CREATE TRIGGER collection_made AFTER INSERT ON collection BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER collection_moved AFTER UPDATE OF parent_id ON collection BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER collection_gone AFTER DELETE ON collection BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;

-- With the first space of a site its accounts act as themselves.
CREATE TRIGGER space_known AFTER INSERT ON space BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
CREATE TRIGGER space_forgotten AFTER DELETE ON space BEGIN UPDATE catalog SET access_changes = access_changes + 1; END;
