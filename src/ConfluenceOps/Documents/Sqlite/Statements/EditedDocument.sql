SELECT document.title, document.version, document.author, document.read_only AS ReadOnly, document.gone IS NOT NULL AS IsGone,
    document.edited AND document.page_id IS NOT NULL AS IsEditedPage, document_text.text = @text AS SameText
FROM document
JOIN document_text ON document_text.id = document.id
WHERE document.id = @id;
