-- The files of the versions that pages have now; those of versions before are of no use to anybody.
SELECT stored_file.stored_as AS StoredAs, min(document_attachment.file_name) AS FileName, max(document_attachment.size) AS Size,
    min(document_attachment.document_id) AS DocumentId
FROM document_attachment
JOIN document ON document.id = document_attachment.document_id
JOIN space ON space.id = document.space_id
JOIN stored_file ON stored_file.site = space.site AND stored_file.attachment_id = document_attachment.attachment_id
    AND stored_file.version = document_attachment.version
GROUP BY stored_file.stored_as
ORDER BY DocumentId, FileName;
