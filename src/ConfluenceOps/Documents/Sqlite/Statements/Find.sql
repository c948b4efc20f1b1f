-- A title is scored by how rare the words are among titles, the whole by how rare they are at all.
-- What thousands of documents have in common does not tell which of them is meant, and scoring all of them is what a
-- search would spend its time on: only the newest documents of each kind are scored.
WITH
within (id) AS MATERIALIZED (
    SELECT document.id
    FROM document
    JOIN space ON space.id = document.space_id
    WHERE @spaces IS NOT NULL AND space.key IN (SELECT value FROM json_each(@spaces))
),
scored (id, score) AS (
    SELECT * FROM (
        SELECT rowid, -bm25(document_index, 8.0, 1.0)
        FROM document_index
        WHERE document_index MATCH 'title : (' || @match || ')' AND (@spaces IS NULL OR +rowid IN within)
        ORDER BY rowid DESC
        LIMIT @candidates)
    UNION ALL
    SELECT * FROM (
        SELECT rowid, -bm25(document_index, 8.0, 1.0)
        FROM document_index
        WHERE document_index MATCH @match AND (@spaces IS NULL OR +rowid IN within)
        ORDER BY rowid DESC
        LIMIT @candidates)
),
best (id, score) AS MATERIALIZED (
    SELECT id, max(score)
    FROM scored
    GROUP BY id
    ORDER BY max(score) DESC, id
    LIMIT @limit
)
SELECT best.id, document.title, space.key AS Space, best.score, document.read_only AS ReadOnly, document.url,
    snippet(document_index, 1, '«', '»', '…', 24) AS Snippet
FROM best
CROSS JOIN document ON document.id = best.id
CROSS JOIN space ON space.id = document.space_id
CROSS JOIN document_index ON document_index.rowid = best.id AND document_index MATCH @match
ORDER BY best.score DESC, best.id;
