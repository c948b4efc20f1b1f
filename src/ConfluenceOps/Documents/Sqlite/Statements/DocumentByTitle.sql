-- By the title that a document has now, else by one that a document had.
SELECT document.id AS Id, document.title, space.key AS Space, document.page_id AS PageId, document.url, 0 AS former
FROM document
JOIN space ON space.id = document.space_id
WHERE document.title = @title COLLATE NOCASE AND space.key = @space AND space.site = @site AND document.gone IS NULL
UNION ALL
SELECT document.id, document.title, now.key, document.page_id, document.url, 1
FROM former_title
JOIN space ON space.id = former_title.space_id
JOIN document ON document.id = former_title.document_id
JOIN space AS now ON now.id = document.space_id
WHERE former_title.title = @title AND space.key = @space AND space.site = @site AND document.gone IS NULL
ORDER BY former, Id
LIMIT 1;
