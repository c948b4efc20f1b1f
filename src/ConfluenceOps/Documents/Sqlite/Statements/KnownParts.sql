SELECT document_comment.comment_id AS Id, document.page_id AS PageId, document_comment.modified AS Modified
FROM document
JOIN space ON space.id = document.space_id
JOIN document_comment ON document_comment.document_id = document.id
WHERE space.site = @site AND space.site_space_id = @id AND document.gone IS NULL AND document_comment.comment_id IN (SELECT value FROM json_each(@ids))
UNION ALL
SELECT document_attachment.attachment_id, document.page_id, document_attachment.modified
FROM document
JOIN space ON space.id = document.space_id
JOIN document_attachment ON document_attachment.document_id = document.id
WHERE space.site = @site AND space.site_space_id = @id AND document.gone IS NULL AND document_attachment.attachment_id IN (SELECT value FROM json_each(@ids));
