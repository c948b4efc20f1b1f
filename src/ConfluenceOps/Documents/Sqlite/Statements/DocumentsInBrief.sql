-- What most conditions look at, for whoever waits: an import does, for each of its documents.
SELECT document.id, title, space.key AS Space, kind, page_id AS PageId
FROM json_each(@ids)
JOIN document ON document.id = json_each.value
JOIN space ON space.id = document.space_id;
