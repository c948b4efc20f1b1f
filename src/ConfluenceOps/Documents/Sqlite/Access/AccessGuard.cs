using System.Text.Json;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Collections;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>Asks before each change whether whoever acts may make it, inside the transaction that makes it.</summary>
internal sealed class AccessGuard(SqliteConnection connection, Acting acting)
{
    private bool _isFresh;

    /// <summary>Who acts in this catalog.</summary>
    public CatalogActor Actor => acting.Resolve(connection);

    /// <summary>Makes room for what it must know, where there is none yet.</summary>
    public bool Prepare()
    {
        Acting.Prepare(connection);
        return true;
    }

    /// <summary>Another transaction begins, in which others may have changed who may do what.</summary>
    public void Renew() => _isFresh = false;

    /// <summary>Puts together who may do what, where that was not done in this transaction.</summary>
    public void Refresh()
    {
        if (_isFresh)
            return;
        acting.Refresh(connection);
        _isFresh = true;
    }

    /// <summary>Lets pass who has a level in the catalog as a whole.</summary>
    /// <exception cref="AccessDeniedException">They have less.</exception>
    public void Demand(AccessLevel needed)
    {
        Refresh();
        var level = (AccessLevel)connection.ExecuteScalar<int>(Statement.MyCatalog);
        if (level < needed)
            throw Denied("the catalog", needed, level, "that is what the catalog grants to them");
    }

    /// <summary>Lets pass who has a level with a document, the trash included. What they may not see is not there for them.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document that they may see.</exception>
    /// <exception cref="AccessDeniedException">They have less.</exception>
    public void Demand(long document, AccessLevel needed)
    {
        var chosen = Choose([document], needed);
        if (chosen.NotThere.Count > 0)
            throw new DocumentNotFoundException(document);
        if (chosen.Refused.TryGetValue(document, out var refused))
            throw refused;
    }

    /// <summary>Finds out with which documents whoever acts has a level.</summary>
    public GuardedBatch Choose(IReadOnlyCollection<long> documents, AccessLevel needed)
    {
        Refresh();
        var lacking = connection.Query<(long Id, bool IsShown)>(Statement.LackingAccess, new { ids = JsonSerializer.Serialize(documents), needed = (int)needed }).AsList();
        if (lacking.Count == 0)
            return new GuardedBatch([.. documents], [], new Dictionary<long, AccessDeniedException>());
        var actor = Actor;
        var refused = Explanation.Of(connection, [.. lacking.Where(row => row.IsShown).Select(row => row.Id)], actor.Name).ToDictionary(
            permission => permission.DocumentId,
            permission => AccessDeniedException.With(
                actor, $"document {permission.DocumentId} ('{VisibleText.Of(permission.Title)}')", needed, permission.Access, string.Join("; ", permission.Why)));
        var lacked = lacking.Select(row => row.Id).ToHashSet();
        return new GuardedBatch([.. documents.Where(id => !lacked.Contains(id))], [.. lacking.Where(row => !row.IsShown).Select(row => row.Id)], refused);
    }

    /// <summary>Lets pass who has a level with a collection.</summary>
    /// <exception cref="CollectionNotFoundException">There is no such collection that they may see.</exception>
    /// <exception cref="AccessDeniedException">They have less.</exception>
    public void Demand(string collection, AccessLevel needed)
    {
        Refresh();
        var level = (AccessLevel)(connection.QuerySingleOrDefault<int?>(Statement.MyCollection, new { name = collection }) ?? (int)AccessLevel.None);
        if (level == AccessLevel.None)
            throw new CollectionNotFoundException(collection);
        if (level < needed)
            throw Denied(AccessPlace.Collection(collection).ToString(), needed, level, "that is what it, the collections around it and the catalog grant to them");
    }

    /// <summary>Lets pass who has a level in a place.</summary>
    public void Demand(AccessPlace place, AccessLevel needed)
    {
        if (place.CollectionName is { } name)
            Demand(name, needed);
        else if (place.DocumentId is { } id)
            Demand(id, needed);
        else
            Demand(needed);
    }

    private AccessDeniedException Denied(string what, AccessLevel needed, AccessLevel level, string why) =>
        AccessDeniedException.With(Actor, what, needed, level, why);
}
