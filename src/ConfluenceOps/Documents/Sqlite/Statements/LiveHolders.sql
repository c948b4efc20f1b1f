SELECT space.key AS Space, holder, machine, process, since
FROM import_lock
JOIN space ON space.id = import_lock.space_id
WHERE alive BETWEEN @silent AND @ahead
ORDER BY since;
