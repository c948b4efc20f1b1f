SELECT automation_id AS AutomationId, automation_action.kind, collection_id AS CollectionId, tag_id AS TagId, resource_id AS ResourceId, principal_id AS PrincipalId,
    webhook, secret,
    coalesce(collection.name, tag.name, resource.type || ':' || resource.name, principal.name, last_name, webhook) AS Target
FROM automation_action
LEFT JOIN collection ON collection.id = collection_id
LEFT JOIN tag ON tag.id = tag_id
LEFT JOIN resource ON resource.id = resource_id
LEFT JOIN principal ON principal.id = principal_id
ORDER BY automation_id, automation_action.position;
