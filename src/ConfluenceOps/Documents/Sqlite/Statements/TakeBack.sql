UPDATE document SET gone = NULL, gone_reason = NULL, kept = 1 WHERE id = @id AND gone IS NOT NULL;
