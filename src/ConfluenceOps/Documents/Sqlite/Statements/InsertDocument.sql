-- Values, and not what a SELECT gives: for that SQLite keeps a journal of each statement, which doubles the time of an import.
INSERT INTO document (
    space_id, title, kind, created, author, modified, note, edited,
    page_id, page_version, parent_page_id, position, url, source_hash, imported, read_only)
VALUES (
    @space, @title, @kind, @created, @author, @modified, @note, 0,
    @page, @pageVersion, @parentPage, @position, @url, @sourceHash, @imported, @readOnly);
