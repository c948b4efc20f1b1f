-- Those of some documents that may be edited.
SELECT document.id FROM json_each(@ids)
JOIN document ON document.id = json_each.value
WHERE document.read_only = 0;
