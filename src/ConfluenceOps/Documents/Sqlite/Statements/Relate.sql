INSERT OR IGNORE INTO relation (document_id, resource_id, added)
SELECT document.id, @resource, @added
FROM json_each(@ids)
JOIN document ON document.id = json_each.value;
