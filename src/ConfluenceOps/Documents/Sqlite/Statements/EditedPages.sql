SELECT * FROM known_page WHERE site = @site AND SpaceId = @id AND IsEdited AND NOT IsGone;
