-- The documents among which is searched. Whatever keeps a document from being found stands here and nowhere else: hits,
-- limits and counts all see what is left.
filed (named, collection_id) AS (
    SELECT value, collection.id
    FROM json_each(coalesce(@collections, '[]'))
    JOIN collection ON collection.name = value OR (instr(value, '*') AND title_matches(value, collection.name))
    UNION
    SELECT filed.named, collection.id FROM filed JOIN collection ON collection.parent_id = filed.collection_id
),
unfiled (collection_id) AS (
    SELECT collection.id
    FROM json_each(coalesce(@exceptCollections, '[]'))
    JOIN collection ON collection.name = value OR (instr(value, '*') AND title_matches(value, collection.name))
    UNION
    SELECT collection.id FROM unfiled JOIN collection ON collection.parent_id = unfiled.collection_id
),
searched (id, space_id, modified) AS NOT MATERIALIZED (
    SELECT document.id, document.space_id, document.modified
    FROM document
    WHERE document.gone IS NULL
        AND (@spaces IS NULL OR EXISTS (
            SELECT 1 FROM space JOIN json_each(@spaces) ON space.key = value OR (instr(value, '*') AND title_matches(value, space.key))
            WHERE space.id = document.space_id))
        AND (@typedSpaces IS NULL OR EXISTS (
            SELECT 1 FROM space JOIN json_each(@typedSpaces) ON space.key = value OR (instr(value, '*') AND title_matches(value, space.key))
            WHERE space.id = document.space_id))
        AND (@exceptSpaces IS NULL OR NOT EXISTS (
            SELECT 1 FROM space JOIN json_each(@exceptSpaces) ON space.key = value OR (instr(value, '*') AND title_matches(value, space.key))
            WHERE space.id = document.space_id))
        AND (@tags IS NULL OR NOT EXISTS (
            SELECT 1 FROM json_each(@tags) WHERE NOT EXISTS (
                SELECT 1 FROM bearing
                WHERE document_id = document.id AND (folded = value OR (instr(value, '*') AND title_matches(value, folded))))))
        AND (@exceptTags IS NULL OR NOT EXISTS (
            SELECT 1 FROM bearing JOIN json_each(@exceptTags) ON folded = value OR (instr(value, '*') AND title_matches(value, folded))
            WHERE document_id = document.id))
        AND (@collections IS NULL OR NOT EXISTS (
            SELECT 1 FROM json_each(@collections) WHERE NOT EXISTS (
                SELECT 1 FROM filed
                JOIN collection_document ON collection_document.collection_id = filed.collection_id AND collection_document.document_id = document.id
                WHERE filed.named = value)))
        AND (@exceptCollections IS NULL OR NOT EXISTS (
            SELECT 1 FROM unfiled
            JOIN collection_document ON collection_document.collection_id = unfiled.collection_id AND collection_document.document_id = document.id))
        AND (@resources IS NULL OR NOT EXISTS (
            SELECT 1 FROM json_each(@resources) WHERE NOT EXISTS (
                SELECT 1 FROM relation
                JOIN resource ON resource.id = relation.resource_id
                WHERE relation.document_id = document.id AND resource.folded = value)))
        -- Words that are not wanted are told to the index together with those that are; without any of these it must be asked for them.
        AND (@unwanted IS NULL OR document.id NOT IN (SELECT rowid FROM document_index WHERE document_index MATCH @unwanted))
)
