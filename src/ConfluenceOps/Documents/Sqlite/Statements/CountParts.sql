SELECT
    (SELECT count(*) FROM document_comment JOIN known_page ON known_page.DocumentId = document_comment.document_id
        WHERE known_page.site = @site AND known_page.PageId IN (SELECT value FROM json_each(@ids)))
    + (SELECT count(*) FROM document_attachment JOIN known_page ON known_page.DocumentId = document_attachment.document_id
        WHERE known_page.site = @site AND known_page.PageId IN (SELECT value FROM json_each(@ids)));
