SELECT
    (SELECT count(*) FROM document WHERE gone IS NULL) AS Documents,
    (SELECT count(*) FROM document WHERE gone IS NULL AND edited = 1) AS Edited,
    (SELECT count(*) FROM document WHERE gone IS NOT NULL) AS Gone,
    (SELECT count(*) FROM document_version) AS Versions,
    (SELECT count(*) FROM document_comment) AS Comments,
    (SELECT count(DISTINCT stored_as) FROM stored_file) AS Files,
    (SELECT max(started) FROM import_run WHERE status = @completed) AS Imported,
    (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size) AS Size,
    (SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size) AS Unused;
