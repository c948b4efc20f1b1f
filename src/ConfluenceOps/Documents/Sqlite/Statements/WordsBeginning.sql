SELECT term AS Word, doc AS Documents
FROM document_word
WHERE term >= @beginning AND term < @after
    AND EXISTS (SELECT 1 FROM document_word_place JOIN document ON document.id = document_word_place.doc WHERE document_word_place.term = document_word.term)
LIMIT @limit;
