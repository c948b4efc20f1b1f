UPDATE collection SET position = (SELECT key + 1 FROM json_each(@ids) WHERE value = collection.id)
WHERE id IN (SELECT value FROM json_each(@ids));
