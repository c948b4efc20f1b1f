UPDATE document
SET space_id = @space, title = @title, kind = @kind, created = @created, author = @author, modified = @modified,
    note = @note, edited = 0, base_version = NULL, page_version = @pageVersion, parent_page_id = @parentPage, position = @position,
    url = @url, source_hash = @sourceHash, imported = @imported, kept = 0, placed = 0, parent_id = NULL
WHERE id = @document;
