SELECT document.id, title, space.key AS Space, kind, page_id AS PageId, page_version AS PageVersion, version,
    read_only AS ReadOnly, edited, gone, gone_reason AS GoneReason, author, document.created, modified, imported, position, document.url
FROM json_each(@ids)
JOIN document ON document.id = json_each.value
JOIN space ON space.id = document.space_id;
