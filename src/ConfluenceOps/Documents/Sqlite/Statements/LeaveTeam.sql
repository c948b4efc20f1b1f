DELETE FROM team_member WHERE team_id = @team AND person_id IN (SELECT value FROM json_each(@ids));
