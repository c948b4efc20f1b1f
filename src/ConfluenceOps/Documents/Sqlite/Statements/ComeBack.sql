UPDATE document SET gone = NULL, gone_reason = NULL, kept = 0 WHERE id = @document;
