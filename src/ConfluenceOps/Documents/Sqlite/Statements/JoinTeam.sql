INSERT INTO team_member (team_id, person_id) SELECT @team, value FROM json_each(@ids) WHERE true ON CONFLICT DO NOTHING;
