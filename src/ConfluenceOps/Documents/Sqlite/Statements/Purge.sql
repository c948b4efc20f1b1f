-- What somebody wrote here is never deleted by an import, not even from the trash.
DELETE FROM document
WHERE space_id = @space AND page_id IS NOT NULL AND gone < @before AND edited = 0
    AND NOT EXISTS (SELECT 1 FROM document_version WHERE document_id = document.id AND document_version.edited = 1);
