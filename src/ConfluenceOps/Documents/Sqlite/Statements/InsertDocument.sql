-- Where Confluence is the source of truth, nobody edits here what the next import would put back.
INSERT INTO document (
    space_id, title, kind, created, author, modified, note, edited,
    page_id, page_version, parent_page_id, position, url, source_hash, imported, read_only)
SELECT
    id, @title, @kind, @created, @author, @modified, @note, 0,
    @page, @pageVersion, @parentPage, @position, @url, @sourceHash, @imported, source_of_truth = 0
FROM space
WHERE id = @space;
