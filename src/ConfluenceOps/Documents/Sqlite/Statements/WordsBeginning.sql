SELECT term AS Word, doc AS Documents
FROM document_word
WHERE term >= @beginning AND term < @after
LIMIT @limit;
