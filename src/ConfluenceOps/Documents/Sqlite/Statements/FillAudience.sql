INSERT INTO audience_person (person_id, audience_id) SELECT value, @audience FROM json_each(@ids);
