SELECT document_attachment.document_id AS DocumentId, document_attachment.attachment_id AS AttachmentId, file_name AS FileName,
    media_type AS MediaType, size, document_attachment.version, document_attachment.modified, comment, document_attachment.url, stored_file.stored_as AS StoredAs
FROM document_attachment
JOIN document ON document.id = document_attachment.document_id
JOIN space ON space.id = document.space_id
LEFT JOIN stored_file ON stored_file.site = space.site AND stored_file.attachment_id = document_attachment.attachment_id
    AND stored_file.version = document_attachment.version
WHERE document_attachment.document_id = @id
ORDER BY document_attachment.position;
