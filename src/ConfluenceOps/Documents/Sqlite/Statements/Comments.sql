SELECT document_id AS DocumentId, comment_id AS Id, kind, parent_id AS ParentId, author, created, modified, selection,
    resolved AS IsResolved, text
FROM document_comment
WHERE document_id = @id
ORDER BY created, comment_id;
