SELECT team.id AS TeamId, team.name AS Team, person.id AS PersonId, person.name AS Person
FROM team_member
JOIN principal AS team ON team.id = team_member.team_id
JOIN principal AS person ON person.id = team_member.person_id
ORDER BY team.name, person.name;
