UPDATE document SET position = (SELECT key + 1 FROM json_each(@ids) WHERE value = document.id)
WHERE id IN (SELECT value FROM json_each(@ids));
