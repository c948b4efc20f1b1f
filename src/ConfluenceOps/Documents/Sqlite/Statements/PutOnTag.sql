INSERT OR IGNORE INTO tagging (document_id, tag_id)
SELECT document.id, @tag
FROM json_each(@ids)
JOIN document ON document.id = json_each.value;
