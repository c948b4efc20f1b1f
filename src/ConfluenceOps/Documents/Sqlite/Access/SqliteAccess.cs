using ConfluenceOps.Documents.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>Who may do what in a catalog in SQLite.</summary>
internal sealed class SqliteAccess(Database database) : IAccessStore
{
    public Task<CatalogActor> GetActorAsync(CancellationToken cancel) => database.ReadAsync(database.Acting.Resolve, cancel);

    public Task DemandAsync(AccessPlace place, AccessLevel needed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        return database.DemandAsync(place, needed, cancel);
    }

    public Task<IReadOnlyList<AccessGrant>> ListAsync(AccessPlace place, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        return database.WriteAsync<IReadOnlyList<AccessGrant>>(
            connection =>
            {
                database.Guard.Demand(place, AccessLevel.CanRead);
                return [.. Grants(connection, place)];
            },
            cancel);
    }

    public Task<AccessGrant> GrantAsync(AccessPlace place, AccessPrincipal principal, AccessLevel level, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(principal);
        return ChangeAsync(
            place,
            connection =>
            {
                var (id, name) = Find(connection, principal);
                connection.Execute(Statement.GrantAccess, Parameters(connection, place, id, level));
                return Grants(connection, place).Single(grant => grant.Kind == principal.Kind && grant.Principal == name);
            },
            cancel);
    }

    public Task<bool> WithdrawAsync(AccessPlace place, AccessPrincipal principal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(principal);
        return ChangeAsync(
            place, connection => connection.Execute(Statement.WithdrawAccess, Parameters(connection, place, Find(connection, principal).Id, AccessLevel.None)) > 0, cancel);
    }

    public async Task<IReadOnlyList<DocumentPermission>> ExplainAsync(IReadOnlyCollection<long> ids, string? person, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (person is null)
            return await database.WriteAsync(
                connection =>
                {
                    var seen = database.Guard.Choose(ids, AccessLevel.CanRead).Allowed;
                    return Explanation.Of(connection, seen, database.Guard.Actor.Name);
                },
                cancel).ConfigureAwait(false);
        var meant = await FindOtherAsync(person, cancel).ConfigureAwait(false);
        var other = await database.OpenAsAsync(meant, cancel).ConfigureAwait(false);
        await using (other.ConfigureAwait(false))
            return await other.ReadAsync(connection => Explanation.Of(connection, ids, meant.Name), cancel).ConfigureAwait(false);
    }

    public Task<DocumentViewers> GetViewersAsync(long id, CancellationToken cancel) => database.ReadAsync(
        connection => Viewers.Of(connection, new CatalogView(connection).FindDocument(id) ?? throw new DocumentNotFoundException(id)), cancel);

    public Task<int> OpenSpaceAsync(string spaceKey, bool isOpen, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(spaceKey);
        return ChangeAsync(
            AccessPlace.Catalog,
            connection =>
            {
                connection.Execute(Statement.OpenSpace, new { key = spaceKey, opened = isOpen });
                return connection.ExecuteScalar<int>(Statement.CountImported, new { key = spaceKey });
            },
            cancel);
    }

    /// <summary>Somebody as whom an owner may look at the catalog.</summary>
    public Task<CatalogActor> FindOtherAsync(string person, CancellationToken cancel) => database.WriteAsync(
        AccessLevel.Owner, connection => CatalogActor.Person(new PeopleShelf(connection).Find(person).ToPerson()), cancel);

    private Task<T> ChangeAsync<T>(AccessPlace place, Func<SqliteConnection, T> change, CancellationToken cancel) => database.ChangeAsync(
        connection =>
        {
            database.Guard.Demand(place, AccessLevel.Owner);
            var result = change(connection);
            Ownership.Demand(connection);
            return result;
        },
        cancel);

    private static (long Id, string Name) Find(SqliteConnection connection, AccessPrincipal principal)
    {
        if (principal.Kind == PrincipalType.Everyone)
            return (0, "Everyone");
        var people = new PeopleShelf(connection);
        var row = principal.Kind == PrincipalType.Team ? people.FindTeam(principal.Called) : people.Find(principal.Called);
        return (row.Id, row.Name);
    }

    private static IEnumerable<AccessGrant> Grants(SqliteConnection connection, AccessPlace place) =>
        connection.Query<GrantRow>(Statement.Grants, Parameters(connection, place, null, AccessLevel.None)).Select(row => row.ToGrant());

    private static object Parameters(SqliteConnection connection, AccessPlace place, long? principal, AccessLevel level) => new
    {
        principal,
        collection = place.CollectionName is { } name ? connection.QuerySingle<long>(Statement.CollectionByName, new { name }) : (long?)null,
        document = place.DocumentId,
        level = (int)level,
    };

    private sealed class GrantRow
    {
        public string? Collection { get; init; }

        public long? DocumentId { get; init; }

        public string? Title { get; init; }

        public bool IsWritten { get; init; }

        public int Kind { get; init; }

        public string Principal { get; init; } = "";

        public int Level { get; init; }

        public AccessGrant ToGrant() => new()
        {
            Collection = Collection,
            DocumentId = DocumentId,
            Title = Title,
            Source = DocumentId is null ? null : IsWritten ? DocumentSource.Catalog : DocumentSource.Confluence,
            Kind = (PrincipalType)Kind,
            Principal = Principal,
            Access = (AccessLevel)Level,
        };
    }
}
