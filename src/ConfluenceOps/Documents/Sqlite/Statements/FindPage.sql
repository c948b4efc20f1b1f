-- In all spaces of the site: a page that moved to another space of the site keeps its document.
SELECT
    document.id,
    document.source_hash = @sourceHash AS same_source,
    document.title = @title AS same_title,
    document.parent_page_id IS @parentPage AND document.space_id = @space AS same_parent,
    document.position IS @position AS same_position,
    document.page_version = @pageVersion AS same_version,
    document.page_version > @pageVersion AS newer,
    document.edited,
    document.gone IS NOT NULL
FROM document
JOIN space ON space.id = document.space_id
WHERE document.page_id = @page AND space.site = @site;
