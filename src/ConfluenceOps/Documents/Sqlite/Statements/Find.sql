-- Words that @candidates documents have or more do not tell which of them is meant, and scoring all of those is what a
-- search would spend its time on. Then those that have the words in their titles come first, the shortest titles before
-- others, and after them the newest of the rest. Without words, which are two quotation marks to the index, the
-- documents that changed last come first.
WITH RECURSIVE
{Searched},
found (id) AS MATERIALIZED (
    SELECT rowid
    FROM document_index
    WHERE document_index MATCH ifnull(@match, '""')
        AND EXISTS (SELECT 1 FROM searched WHERE searched.id = document_index.rowid)
    ORDER BY rowid DESC
    LIMIT @candidates
),
-- To tell how rare a word is, the index goes through all documents that have it: that is done where it makes a difference.
-- A condition beside MATCH would be looked at for each match, so it is within: two quotation marks match nothing.
scored (id, score) AS MATERIALIZED (
    SELECT rowid, -bm25(document_index, 8.0, 1.0)
    FROM document_index
    WHERE document_index MATCH (SELECT CASE WHEN count(*) > 1 AND count(*) < @candidates THEN @match ELSE '""' END FROM found)
        AND +rowid IN (SELECT id FROM found)
    UNION ALL
    SELECT id, 1.0 + id * 1e-9
    FROM found
    WHERE (SELECT count(*) FROM found) IN (1, @candidates)
),
titled (id) AS MATERIALIZED (
    SELECT rowid
    FROM document_index
    WHERE document_index MATCH (SELECT CASE WHEN count(*) = @candidates THEN @matchInTitle ELSE '""' END FROM found)
        AND EXISTS (SELECT 1 FROM searched WHERE searched.id = document_index.rowid)
    ORDER BY rowid DESC
    LIMIT @candidates
),
listed (id, score) AS MATERIALIZED (
    SELECT id, modified
    FROM searched
    WHERE @match IS NULL
    ORDER BY modified DESC, id
    LIMIT @limit
),
best (id, score) AS MATERIALIZED (
    SELECT id, max(score)
    FROM (
        SELECT id, score FROM scored
        UNION ALL
        SELECT titled.id, (SELECT max(score) FROM scored) + 1.0 / (1 + length(document.title))
        FROM titled
        JOIN document ON document.id = titled.id
        UNION ALL
        SELECT id, score FROM listed)
    GROUP BY id
    ORDER BY max(score) DESC, id
    LIMIT @limit
)
SELECT best.id, document.title, space.key AS Space, substr(document_text.text, 1, @length) AS Text, best.score,
    document.read_only AS ReadOnly, document.page_id IS NULL AS IsWritten, document.url
FROM best
JOIN document ON document.id = best.id
JOIN document_text ON document_text.id = best.id
JOIN space ON space.id = document.space_id
ORDER BY best.score DESC, best.id;
