UPDATE import_run
SET reach = @reach, status = @status, duration = @duration, pages = @pages, added = @added, changed = @changed, moved = @moved, restored = @restored,
    removed = @removed, overridden = @overridden, drifted = @drifted, unchanged = @unchanged, failed = @failed, attachments = @attachments,
    requests = @requests, comments = @comments, files = @files, files_failed = @filesFailed, losses = @losses, message = @message
WHERE id = @id;
