-- The current files of a space's documents that do not lie beside the catalog yet. A file is referenced when the text of
-- its own page names it, or that of another page by this page's title.
SELECT document_attachment.attachment_id AS AttachmentId, file_name AS FileName, media_type AS MediaType, size,
    document_attachment.version, document_attachment.modified, comment, document_attachment.url
FROM document
JOIN space ON space.id = document.space_id
JOIN document_attachment ON document_attachment.document_id = document.id
WHERE space.id = @space AND document.gone IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM stored_file
        WHERE stored_file.site = space.site AND stored_file.attachment_id = document_attachment.attachment_id
            AND stored_file.version = document_attachment.version)
    AND (NOT @referencedOnly
        OR EXISTS (
            SELECT 1 FROM document_file
            WHERE document_file.document_id = document.id AND document_file.page_title IS NULL
                AND document_file.file_name = document_attachment.file_name)
        OR EXISTS (
            SELECT 1 FROM document_file
            JOIN document AS other ON other.id = document_file.document_id
            JOIN space AS other_space ON other_space.id = other.space_id
            WHERE document_file.page_title = document.title COLLATE NOCASE
                AND document_file.file_name = document_attachment.file_name
                AND other_space.site = space.site
                AND coalesce(document_file.space_key, other_space.key) = space.key COLLATE NOCASE))
ORDER BY document.id, document_attachment.position;
