-- What was imported and is in the text now is what both sides have in common from here on.
UPDATE document SET base_version = @merged
WHERE id = @id AND edited = 1 AND page_id IS NOT NULL AND coalesce(base_version < @merged, 1)
    AND EXISTS (SELECT 1 FROM document_version WHERE document_id = @id AND version = @merged AND document_version.edited = 0);
