-- Files of versions that no page has any more.
DELETE FROM stored_file
WHERE NOT EXISTS (
    SELECT 1 FROM document_attachment
    JOIN document ON document.id = document_attachment.document_id
    JOIN space ON space.id = document.space_id
    WHERE space.site = stored_file.site AND document_attachment.attachment_id = stored_file.attachment_id
        AND document_attachment.version = stored_file.version);
