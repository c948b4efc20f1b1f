-- Looked up one by one: without the order told, all words of the index would be read and compared. A word that only documents
-- have that may not be seen is no word.
SELECT term AS Word, doc AS Documents
FROM json_each(@stems)
CROSS JOIN document_word ON document_word.term = json_each.value
WHERE EXISTS (SELECT 1 FROM document_word_place JOIN document ON document.id = document_word_place.doc WHERE document_word_place.term = document_word.term);
