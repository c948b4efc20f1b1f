INSERT INTO access_log (time, person, account, client, action, asked, documents, ids, refused)
VALUES (@time, @person, @account, @client, @action, @asked, @documents, @ids, @refused);

-- What is too old goes, and what is too much: usually one row, which an index finds.
DELETE FROM access_log WHERE time < @oldest;
DELETE FROM access_log WHERE id <= (SELECT max(id) FROM access_log) - @most;
