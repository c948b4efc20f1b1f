SELECT * FROM known_page WHERE site = @site AND NOT IsGone AND ParentId IN (SELECT value FROM json_each(@ids));
