using ConfluenceOps.Documents.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>Sees to it that a catalog has owners.</summary>
internal static class Ownership
{
    /// <summary>Whoever makes a catalog, or first opens one that is from before there was access, owns it, and sees what is in it by then.</summary>
    public static void Found(SqliteConnection connection, Acting acting)
    {
        if (connection.ExecuteScalar<bool>(Statement.HasOwner))
            return;
        var people = new PeopleShelf(connection);
        var owners = acting.All.Select(people.Know).ToList();
        foreach (var owner in owners)
            Grant(connection, owner, collection: null, document: null);
        new AudienceShelf(connection).Begin(owners);
    }

    /// <summary>Whoever makes a collection owns it.</summary>
    public static void GiveCollection(SqliteConnection connection, CatalogActor actor, long collection) =>
        Grant(connection, new PeopleShelf(connection).Know(actor), collection, document: null);

    /// <summary>Whoever writes a document owns it.</summary>
    public static void GiveDocument(SqliteConnection connection, CatalogActor actor, long document) =>
        Grant(connection, new PeopleShelf(connection).Know(actor), collection: null, document);

    /// <exception cref="LastOwnerException">There is none left.</exception>
    public static void Demand(SqliteConnection connection)
    {
        if (!connection.ExecuteScalar<bool>(Statement.HasOwner))
            throw new LastOwnerException();
    }

    private static void Grant(SqliteConnection connection, long principal, long? collection, long? document) =>
        connection.Execute(Statement.GrantAccess, new { principal, collection, document, level = (int)AccessLevel.Owner });
}
