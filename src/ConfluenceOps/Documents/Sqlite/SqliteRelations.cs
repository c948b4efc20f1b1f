using System.Text.Json;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Relations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The resources of a catalog in SQLite, and what documents have to do with them.</summary>
internal sealed class SqliteRelations(Database database, TimeProvider clock) : IRelationStore
{
    public Task<IReadOnlyList<DocumentResource>> ListResourcesAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<DocumentResource>>(
            connection => [.. connection.Query<ResourceRow>(Statement.Resources, new { id = (long?)null }).Select(row => row.ToResource())], cancel);

    public Task<DocumentResource> MakeAsync(ResourceName name, ResourceDetails details, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(details);
        var url = AddressOf(details);
        return database.ChangeAsync(
            AccessLevel.CanEdit,
            connection =>
            {
                if (FindId(connection, name) is not null)
                    throw new ResourceTakenException(name);
                return Read(connection, connection.QuerySingle<long>(Statement.MakeResource, new
                {
                    type = name.Type,
                    name = name.Name,
                    folded = name.Folded,
                    owner = details.Owner,
                    description = details.Description,
                    url,
                }));
            },
            cancel);
    }

    public Task<DocumentResource> ChangeAsync(ResourceName name, ResourceDetails change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(change);
        var url = AddressOf(change);
        return database.ChangeAsync(
            AccessLevel.CanEdit,
            connection =>
            {
                var id = GetId(connection, name);
                connection.Execute(Statement.ChangeResource, new { id, owner = change.Owner, description = change.Description, url });
                return Read(connection, id);
            },
            cancel);
    }

    public Task DeleteAsync(ResourceName name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        return database.ChangeAsync(
            AccessLevel.CanEdit,
            connection => connection.Execute(Statement.DeleteResource, new { id = GetId(connection, name) }),
            cancel);
    }

    public Task<IReadOnlyList<DocumentRelation>> ListAsync(RelationQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync<IReadOnlyList<DocumentRelation>>(
            connection =>
            {
                foreach (var name in query.Resources)
                    GetId(connection, name);
                if (connection.Query<long>(Statement.UnknownDocuments, new { ids = JsonSerializer.Serialize(query.Documents) }).AsList() is [var unknown, ..])
                    throw new DocumentNotFoundException(unknown);
                return
                [
                    .. connection.Query<RelationRow>(Statement.Relations, new
                    {
                        documents = query.Documents.Count == 0 ? null : JsonSerializer.Serialize(query.Documents),
                        resources = query.Resources.Count == 0 ? null : JsonSerializer.Serialize(query.Resources.Select(name => name.Folded)),
                    }).Select(row => row.ToRelation()),
                ];
            },
            cancel);
    }

    public Task<ChangedBatch> RelateAsync(ResourceName name, IReadOnlyCollection<long> documents, CancellationToken cancel) =>
        ChangeAsync(Statement.Relate, name, documents, cancel);

    public Task<ChangedBatch> UnrelateAsync(ResourceName name, IReadOnlyCollection<long> documents, CancellationToken cancel) =>
        ChangeAsync(Statement.Unrelate, name, documents, cancel);

    /// <summary>The one way on which relations of documents come and go.</summary>
    private Task<ChangedBatch> ChangeAsync(string statement, ResourceName name, IReadOnlyCollection<long> documents, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(documents);
        return database.ChangeAsync(
            connection =>
            {
                var chosen = database.Guard.Choose(documents, AccessLevel.CanEdit);
                return chosen.Ended(Change(connection, statement, GetId(connection, name), JsonSerializer.Serialize(chosen.Allowed), clock.GetUtcNow()));
            },
            cancel);
    }

    /// <summary>Relates documents to a resource, inside the caller's transaction.</summary>
    /// <returns>How many were not related to it.</returns>
    public static int Relate(SqliteConnection connection, long resource, string ids, DateTimeOffset now) =>
        Change(connection, Statement.Relate, resource, ids, now);

    /// <summary>Takes relations of documents away, inside the caller's transaction.</summary>
    /// <returns>How many were related to it.</returns>
    public static int Unrelate(SqliteConnection connection, long resource, string ids, DateTimeOffset now) =>
        Change(connection, Statement.Unrelate, resource, ids, now);

    /// <summary>The number of a resource.</summary>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    public static long GetId(SqliteConnection connection, ResourceName name) => FindId(connection, name) ?? throw new ResourceNotFoundException($"{name}");

    private static int Change(SqliteConnection connection, string statement, long resource, string ids, DateTimeOffset now) =>
        connection.Execute(statement, new { ids, resource, added = Moment.Store(now) });

    /// <summary>An address is opened by a browser one day, and must not be able to run anything there.</summary>
    private static string? AddressOf(ResourceDetails details) =>
        details.Url is { Length: > 0 } given ? ResourceName.Parse(given, "url").Name : details.Url;

    private static long? FindId(SqliteConnection connection, ResourceName name) =>
        connection.QuerySingleOrDefault<long?>(Statement.FindResource, new { folded = name.Folded });

    private static DocumentResource Read(SqliteConnection connection, long id) =>
        connection.QuerySingle<ResourceRow>(Statement.Resources, new { id }).ToResource();

    private sealed class ResourceRow
    {
        public string Type { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Owner { get; init; }

        public string? Description { get; init; }

        public string? Url { get; init; }

        public int Documents { get; init; }

        public DocumentResource ToResource() => new()
        {
            Resource = $"{Type}:{Name}",
            Type = Type,
            Name = Name,
            Owner = Owner,
            Description = Description,
            Url = Url is null ? null : new Uri(Url),
            Documents = Documents,
        };
    }

    private sealed class RelationRow
    {
        public long DocumentId { get; init; }

        public string Title { get; init; } = "";

        public string Space { get; init; } = "";

        public bool IsWritten { get; init; }

        public string? Url { get; init; }

        public string Type { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Owner { get; init; }

        public long Added { get; init; }

        public DocumentRelation ToRelation() => new()
        {
            DocumentId = DocumentId,
            Title = Title,
            Space = Space,
            Source = IsWritten ? DocumentSource.Catalog : DocumentSource.Confluence,
            Resource = $"{Type}:{Name}",
            Owner = Owner,
            Added = Moment.Read(Added),
            Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute),
        };
    }
}
