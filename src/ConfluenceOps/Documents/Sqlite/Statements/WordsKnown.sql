-- Looked up one by one: without the order told, all words of the index would be read and compared.
SELECT term AS Word, doc AS Documents
FROM json_each(@stems)
CROSS JOIN document_word ON document_word.term = json_each.value;
