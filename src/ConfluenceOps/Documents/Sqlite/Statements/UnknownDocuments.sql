SELECT DISTINCT value FROM json_each(@ids) WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.id = json_each.value);
