UPDATE document SET gone = @gone, gone_reason = @reason, kept = 0 WHERE id = @id;
