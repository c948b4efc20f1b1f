UPDATE document SET version = version + 1 WHERE id = @document;
