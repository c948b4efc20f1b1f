INSERT INTO automation_action (automation_id, position, kind, collection_id, tag_id, resource_id, webhook, secret)
VALUES (@automation, @position, @kind, @collection, @tag, @resource, @webhook, @secret);
