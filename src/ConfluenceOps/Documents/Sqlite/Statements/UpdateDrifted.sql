-- Everything but the text, who wrote it and when.
UPDATE document
SET space_id = @space, title = @title, kind = @kind, created = @created, note = @note, page_version = @pageVersion,
    parent_page_id = @parentPage, position = @position, url = @url, source_hash = @sourceHash, imported = @imported, kept = 0, placed = 0, parent_id = NULL
WHERE id = @document;
