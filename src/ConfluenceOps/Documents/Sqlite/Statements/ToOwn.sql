-- Those of some documents that somebody does not own by what they grant themselves.
SELECT document.id FROM json_each(@ids)
JOIN document ON document.id = json_each.value
WHERE NOT EXISTS (SELECT 1 FROM access_grant WHERE document_id = document.id AND principal_id = @target AND level = 3);
