UPDATE automation SET name = @name, position = @order, enabled = @enabled, triggers = @triggers, filter = @filter WHERE id = @id;
