-- Taken where nobody holds it, where whoever did has fallen silent, or where his process is known to be gone.
INSERT INTO import_lock (space_id, holder, machine, process, since, alive)
VALUES (@space, @holder, @machine, @process, @now, @now)
ON CONFLICT (space_id) DO UPDATE SET
    holder = excluded.holder, machine = excluded.machine, process = excluded.process, since = excluded.since, alive = excluded.alive
WHERE alive < @silent OR alive > @ahead OR holder = @dead;
