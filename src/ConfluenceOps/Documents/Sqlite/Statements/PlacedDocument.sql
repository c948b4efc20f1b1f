SELECT id, title, space_id AS SpaceId, page_id AS PageId, read_only AS ReadOnly, gone IS NOT NULL AS IsGone FROM document WHERE id = @id;
