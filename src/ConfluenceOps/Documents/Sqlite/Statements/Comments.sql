SELECT document_id AS DocumentId, comment_id AS Id, document_comment.kind, document_comment.parent_id AS ParentId, document_comment.author,
    document_comment.created, document_comment.modified, selection, resolved AS IsResolved, text
FROM document_comment
JOIN document ON document.id = document_comment.document_id
WHERE document_id = @id
ORDER BY document_comment.created, comment_id;
