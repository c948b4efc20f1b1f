SELECT document_id AS DocumentId, attachment_id AS AttachmentId, file_name AS FileName, media_type AS MediaType, size,
    version, document_attachment.modified, comment, url
FROM document_attachment
WHERE document_id IN (SELECT value FROM json_each(@ids))
ORDER BY document_id, position;
