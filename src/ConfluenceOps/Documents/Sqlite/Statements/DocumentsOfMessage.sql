SELECT document.id, document.title, document.page_id AS PageId, document.url
FROM automation_message
JOIN document ON document.id = automation_message.document_id
WHERE automation_message.run_id = @run AND document.space_id = @space
    AND (automation_message.taken IS NULL OR automation_message.taken NOT BETWEEN @silent AND @ahead)
ORDER BY automation_message.document_id
LIMIT @limit;
