-- In all spaces of the site: a page that moved to another space of the site keeps its document.
SELECT
    document.id,
    document.source_hash = @sourceHash AND document.space_id = @space AS same_source,
    document.title = @title AS same_title
FROM document
JOIN space ON space.id = document.space_id
WHERE document.page_id = @page AND space.site = @site;
