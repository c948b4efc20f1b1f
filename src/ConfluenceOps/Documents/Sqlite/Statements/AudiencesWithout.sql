-- The audiences of some pages that lack one of some people.
SELECT DISTINCT document.audience_id
FROM json_each(@pages) AS page
CROSS JOIN document ON document.page_id = page.value AND document.space_id = @space
WHERE EXISTS (
    SELECT 1 FROM json_each(@people) AS person
    WHERE NOT EXISTS (SELECT 1 FROM audience_person WHERE audience_id = document.audience_id AND person_id = person.value));
