SELECT document.id, document.title, space.key AS Space, space.site, document.page_id AS PageId, document.url,
    document.version, document.edited AS IsEdited, document.gone IS NOT NULL AS IsGone, document_text.text, document_text.source, document_text.source_format AS Format
FROM document
JOIN document_text ON document_text.id = document.id
JOIN space ON space.id = document.space_id
WHERE document.id = @id;
