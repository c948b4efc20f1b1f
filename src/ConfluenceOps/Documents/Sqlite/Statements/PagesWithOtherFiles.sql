SELECT DISTINCT known_page.PageId
FROM known_page
JOIN document_attachment ON document_attachment.document_id = known_page.DocumentId
WHERE known_page.site = @site AND known_page.SpaceId = @id AND NOT known_page.IsGone
    AND document_attachment.attachment_id NOT IN (SELECT value FROM json_each(@ids));
