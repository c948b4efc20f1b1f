DELETE FROM document
WHERE space_id IN (SELECT id FROM space WHERE key = @key) AND gone <= @before
    AND (@withEdits OR (edited = 0
        AND NOT EXISTS (SELECT 1 FROM document_version WHERE document_id = document.id AND document_version.edited = 1)));
