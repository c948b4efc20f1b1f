-- The documents among which is searched. Whatever keeps a document from being found stands here and nowhere else: hits,
-- limits and counts all see what is left.
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
                SELECT 1 FROM document_tag
                WHERE document_id = document.id AND (tag = value OR (instr(value, '*') AND title_matches(value, tag))))))
        AND (@exceptTags IS NULL OR NOT EXISTS (
            SELECT 1 FROM document_tag JOIN json_each(@exceptTags) ON tag = value OR (instr(value, '*') AND title_matches(value, tag))
            WHERE document_id = document.id))
        -- No document is in a collection yet.
        AND @collections IS NULL
        -- Words that are not wanted are told to the index together with those that are; without any of these it must be asked for them.
        AND (@unwanted IS NULL OR document.id NOT IN (SELECT rowid FROM document_index WHERE document_index MATCH @unwanted))
)
