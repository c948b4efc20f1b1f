SELECT count(*)
FROM main.document
JOIN main.space ON space.id = document.space_id
WHERE space.key = @key AND document.page_id IS NOT NULL AND document.gone IS NULL;
