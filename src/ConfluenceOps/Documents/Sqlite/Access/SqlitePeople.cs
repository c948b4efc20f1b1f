using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>The people and teams of a catalog in SQLite.</summary>
internal sealed class SqlitePeople(Database database) : IPeopleStore
{
    public Task<IReadOnlyList<DocumentPerson>> ListAsync(CancellationToken cancel) =>
        database.ReadAsync(connection => new PeopleShelf(connection).List(), cancel);

    public Task<DocumentPerson> FindAsync(string called, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(called);
        return database.ReadAsync(
            connection =>
            {
                var people = new PeopleShelf(connection);
                return people.Read(people.Find(called).Id);
            },
            cancel);
    }

    public Task<DocumentPerson> MakeAsync(string name, string? email, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ChangeAsync(people => people.Make(name, email), cancel);
    }

    public Task RemoveAsync(string called, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(called);
        return ChangeAsync(
            people =>
            {
                people.Remove(people.Find(called));
                return true;
            },
            cancel);
    }

    public Task<IReadOnlyList<DocumentTeam>> ListTeamsAsync(CancellationToken cancel) =>
        database.ReadAsync(connection => new PeopleShelf(connection).ListTeams(), cancel);

    public Task<DocumentTeam> MakeTeamAsync(string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ChangeAsync(people => people.MakeTeam(name), cancel);
    }

    public Task RemoveTeamAsync(string team, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(team);
        return ChangeAsync(
            people =>
            {
                people.Remove(people.FindTeam(team));
                return true;
            },
            cancel);
    }

    public Task<DocumentTeam> SetMembersAsync(string team, IReadOnlyCollection<string> people, bool isMember, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(people);
        return ChangeAsync(shelf => shelf.SetMembers(team, people, isMember), cancel);
    }

    /// <summary>Whoever is in a team has what it was given, so only owners say who is.</summary>
    private Task<T> ChangeAsync<T>(Func<PeopleShelf, T> change, CancellationToken cancel) => database.ChangeAsync(
        AccessLevel.Owner,
        connection => change(new PeopleShelf(connection)),
        cancel);
}
