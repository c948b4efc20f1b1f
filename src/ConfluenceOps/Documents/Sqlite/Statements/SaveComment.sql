-- A comment on a page that is not in the catalog has nothing to stand at; one that is as it was is left alone.
INSERT INTO document_comment (
    document_id, comment_id, kind, parent_id, author, created, modified, selection, resolved, text)
SELECT document.id, @comment, @kind, @parent, @author, @created, @modified, @selection, @resolved, @text
FROM document
WHERE document.page_id = @page AND document.space_id = @space AND document.gone IS NULL
ON CONFLICT DO UPDATE SET
    kind = excluded.kind, parent_id = excluded.parent_id, author = excluded.author, created = excluded.created,
    modified = excluded.modified, selection = excluded.selection, resolved = excluded.resolved, text = excluded.text
WHERE (kind, parent_id, author, created, modified, selection, resolved, text)
    IS NOT (excluded.kind, excluded.parent_id, excluded.author, excluded.created, excluded.modified, excluded.selection, excluded.resolved, excluded.text);
