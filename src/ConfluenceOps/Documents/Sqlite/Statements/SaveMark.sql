INSERT OR REPLACE INTO import_mark (space_id, newest, audited, may_audit, total, checked, selection)
VALUES (@space, @newest, @audited, @mayAudit, @total, @checked, @selection);
