SELECT id AS Number, time, person, account, client, action, asked, documents, ids, refused
FROM access_log
WHERE (@before IS NULL OR id < @before)
    AND (@since IS NULL OR time >= @since)
    AND (@until IS NULL OR time <= @until)
    AND (@persons IS NULL OR EXISTS (SELECT 1 FROM json_each(@persons) WHERE title_matches(value, person) OR title_matches(value, account)))
    AND (@actions IS NULL OR EXISTS (SELECT 1 FROM json_each(@actions) WHERE title_matches(value, action)))
ORDER BY id DESC
LIMIT @limit;
