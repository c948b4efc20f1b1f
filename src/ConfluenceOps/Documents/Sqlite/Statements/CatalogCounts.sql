SELECT
    (SELECT count(*) FROM document WHERE gone IS NULL) AS Documents,
    (SELECT count(*) FROM document WHERE gone IS NULL AND edited = 1) AS Edited,
    (SELECT count(*) FROM document WHERE gone IS NOT NULL) AS Gone,
    (SELECT count(*) FROM document_version JOIN document ON document.id = document_version.document_id) AS Versions,
    (SELECT count(*) FROM document_comment JOIN document ON document.id = document_comment.document_id) AS Comments,
    (SELECT count(DISTINCT stored_as)
        FROM document
        JOIN space ON space.id = document.space_id
        JOIN document_attachment ON document_attachment.document_id = document.id
        JOIN stored_file ON stored_file.site = space.site AND stored_file.attachment_id = document_attachment.attachment_id) AS Files,
    (SELECT max(started) FROM import_run WHERE status = @completed) AS Imported,
    (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size) AS Size,
    (SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size) AS Unused;
