using System.Text.Json;
using ConfluenceOps.Documents.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>People and teams, inside the caller's transaction.</summary>
internal sealed class PeopleShelf(SqliteConnection connection)
{
    private const int LongestName = 200;

    public IReadOnlyList<DocumentPerson> List()
    {
        var teams = Memberships().ToLookup(row => row.PersonId, row => row.Team);
        return
        [
            .. connection.Query<PrincipalRow>(Statement.Principals, new { kind = (int)PrincipalType.Person })
                .Select(row => row.ToPerson() with { Teams = teams[row.Id].ToList() }),
        ];
    }

    public IReadOnlyList<DocumentTeam> ListTeams()
    {
        var members = Memberships().ToLookup(row => row.TeamId, row => row.Person);
        return
        [
            .. connection.Query<PrincipalRow>(Statement.Principals, new { kind = (int)PrincipalType.Team })
                .Select(row => new DocumentTeam { TeamId = row.Id, Team = row.Name, Site = row.Origin, Members = members[row.Id].ToList() }),
        ];
    }

    /// <summary>The one who is called so: by id or e-mail address before by name.</summary>
    public PrincipalRow Find(string called)
    {
        var found = connection.Query<PrincipalRow>(Statement.FindPerson, new { called }).AsList();
        var nearest = found.Where(row => row.Nearness == found[0].Nearness).ToList();
        return nearest switch
        {
            [var one] => one,
            [] => throw PersonNotFoundException.Nobody(called),
            _ => throw PersonNotFoundException.Several(called, nearest.Select(row => row.Site.Length == 0 ? row.Key : $"{row.Key} of {row.Site}")),
        };
    }

    /// <summary>Whoever is called so, a team where nobody is.</summary>
    public PrincipalRow FindOwner(string called) => IsSomebody(called) || TeamCalled(called) is not { } team ? Find(called) : team;

    /// <summary>The team of a name; one that was made here before groups of sites.</summary>
    public PrincipalRow FindTeam(string team) => TeamCalled(team) ?? throw new TeamNotFoundException(team);

    /// <summary>The number of whoever acts, who becomes known where they are not.</summary>
    public long Know(CatalogActor actor)
    {
        var person = new { site = actor.Site, key = actor.Key, name = actor.Name, email = actor.Email };
        return connection.QuerySingleOrDefault<long?>(Statement.KnownPerson, person) ?? connection.QuerySingle<long>(Statement.KnowPerson, person);
    }

    public DocumentPerson Make(string name, string? email)
    {
        var checkedName = Check(name);
        if (IsSomebody(checkedName))
            throw new PersonTakenException(checkedName);
        // Somebody who is called by an e-mail address has it.
        var address = email ?? (checkedName.Contains('@', StringComparison.Ordinal) ? checkedName : null);
        return Read(connection.QuerySingle<long>(Statement.KnowPerson, new { site = "", key = checkedName, name = checkedName, email = address }));
    }

    public DocumentPerson Read(long id) => List().Single(person => person.PersonId == id);

    public DocumentTeam MakeTeam(string name)
    {
        var checkedName = Check(name);
        if (TeamCalled(checkedName) is { Site: "" })
            throw new TeamTakenException(checkedName);
        var id = connection.QuerySingle<long>(Statement.MakeTeam, new { name = checkedName });
        return ListTeams().Single(team => team.TeamId == id);
    }

    public DocumentTeam SetMembers(string team, IEnumerable<string> people, bool isMember)
    {
        var row = Own(FindTeam(team));
        var ids = JsonSerializer.Serialize(people.Select(called => Find(called).Id).ToList());
        connection.Execute(isMember ? Statement.JoinTeam : Statement.LeaveTeam, new { team = row.Id, ids });
        return ListTeams().Single(one => one.TeamId == row.Id);
    }

    /// <summary>Forgets a person or a team that was made here.</summary>
    public void Remove(PrincipalRow principal)
    {
        connection.Execute(Statement.RemovePrincipal, new { id = Own(principal).Id });
        Ownership.Demand(connection);
    }

    /// <summary>Keeps the accounts and groups of a site in step.</summary>
    public void Follow(string site, IReadOnlyList<SitePerson> people, IReadOnlyList<SiteTeam> teams)
    {
        connection.Execute(Statement.FollowPeople, new
        {
            site,
            people = JsonSerializer.Serialize(people.Select(person => new { id = person.Id, name = person.Name, email = person.Email, active = person.IsActive })),
        });
        connection.Execute(Statement.FollowTeams, new
        {
            site,
            teams = JsonSerializer.Serialize(teams.Select(team => new { id = team.Id, name = team.Name })),
            members = JsonSerializer.Serialize(teams.SelectMany(team => team.Members, (team, member) => new { team = team.Id, person = member })),
        });
    }

    private bool IsSomebody(string called) => connection.Query<PrincipalRow>(Statement.FindPerson, new { called }).Any();

    private PrincipalRow? TeamCalled(string team) => connection.Query<PrincipalRow>(Statement.FindTeam, new { team }).FirstOrDefault();

    private IEnumerable<MembershipRow> Memberships() => connection.Query<MembershipRow>(Statement.TeamMembers);

    private static PrincipalRow Own(PrincipalRow principal) =>
        principal.Site.Length == 0 ? principal : throw new PrincipalOfSiteException(principal.Name, principal.Site);

    private static string Check(string name) =>
        name.Trim() is { Length: > 0 and <= LongestName } good && !good.Any(sign => char.IsControl(sign) || sign is '*' or '?') ? good : throw new PrincipalNameException(name);

    private sealed class MembershipRow
    {
        public long TeamId { get; init; }

        public string Team { get; init; } = "";

        public long PersonId { get; init; }

        public string Person { get; init; } = "";
    }
}
