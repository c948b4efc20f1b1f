INSERT INTO automation_action (automation_id, position, kind, collection_id, tag_id, resource_id, principal_id, webhook, secret)
VALUES (@automation, @position, @kind, @collection, @tag, @resource, @principal, @webhook, @secret);
