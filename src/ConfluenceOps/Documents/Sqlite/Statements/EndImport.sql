UPDATE import_run
SET status = @status, duration = @duration, pages = @pages, added = @added, changed = @changed, unchanged = @unchanged,
    failed = @failed, attachments = @attachments, requests = @requests, losses = @losses, message = @message
WHERE id = @id;
