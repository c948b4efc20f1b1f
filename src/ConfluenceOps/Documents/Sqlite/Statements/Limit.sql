-- Whatever is read over this connection from now on, by whatever statement, has no documents and collections but those that may be seen.
CREATE TEMP VIEW document AS SELECT * FROM access WHERE is_shown AND level > 0;
CREATE TEMP VIEW collection AS SELECT * FROM collection_access WHERE level > 0;
