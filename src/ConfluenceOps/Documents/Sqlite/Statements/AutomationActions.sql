SELECT automation_id AS AutomationId, kind, collection_id AS CollectionId, tag_id AS TagId, resource_id AS ResourceId, webhook, secret,
    coalesce(collection.name, tag.name, resource.type || ':' || resource.name, last_name, webhook) AS Target
FROM automation_action
LEFT JOIN collection ON collection.id = collection_id
LEFT JOIN tag ON tag.id = tag_id
LEFT JOIN resource ON resource.id = resource_id
ORDER BY automation_id, automation_action.position;
