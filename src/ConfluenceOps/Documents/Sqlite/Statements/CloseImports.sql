-- Whoever holds the space now knows that nobody else is at it.
UPDATE import_run SET status = @failed, message = 'It was cut off: its process ended before it did. The next import went on from there.'
WHERE space_id = @space AND status = @running;
