SELECT person_id FROM audience_person WHERE audience_id = @audience;
