UPDATE document SET read_only = @readOnly WHERE id = @id;
