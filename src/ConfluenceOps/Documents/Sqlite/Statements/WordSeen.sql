-- A word that only documents have that may not be seen is no word.
SELECT EXISTS (
    SELECT 1
    FROM document_word_place
    JOIN document ON document.id = document_word_place.doc
    WHERE document_word_place.term = @word);
