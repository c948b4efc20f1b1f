-- The audiences of some pages, or of all, that lack one of some people.
SELECT DISTINCT document.audience_id
FROM document
WHERE document.page_id IS NOT NULL
    AND (@space IS NULL OR (document.space_id = @space AND document.page_id IN (SELECT value FROM json_each(@pages))))
    AND EXISTS (
        SELECT 1 FROM json_each(@people)
        WHERE NOT EXISTS (SELECT 1 FROM audience_person WHERE audience_person.audience_id = document.audience_id AND person_id = json_each.value));
