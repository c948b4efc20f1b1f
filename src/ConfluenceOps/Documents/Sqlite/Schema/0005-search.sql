-- Chinese, Japanese and Korean put no spaces between words: the index takes each two of their letters for a word.

DROP VIEW searchable;

CREATE VIEW searchable AS
SELECT document.id, indexable(document.title) AS title, indexable(document_text.text) AS text
FROM document
JOIN document_text ON document_text.id = document.id;

-- What is indexed already is indexed anew only where it has such letters: the index must be told exactly what to forget.
INSERT INTO document_index (document_index, rowid, title, text)
SELECT 'delete', document.id, document.title, document_text.text
FROM document
JOIN document_text ON document_text.id = document.id
JOIN searchable ON searchable.id = document.id
WHERE document.gone IS NULL AND (searchable.title <> document.title OR searchable.text <> document_text.text);

INSERT INTO document_index (rowid, title, text)
SELECT document.id, searchable.title, searchable.text
FROM document
JOIN document_text ON document_text.id = document.id
JOIN searchable ON searchable.id = document.id
WHERE document.gone IS NULL AND (searchable.title <> document.title OR searchable.text <> document_text.text);

-- The words of the index, which keeps no text for them either.
CREATE VIRTUAL TABLE document_word USING fts5vocab (document_index, row);
