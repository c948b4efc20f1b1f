using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Sqlite.Access;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The collections of a catalog in SQLite.</summary>
internal sealed class SqliteCollections(Database database, TimeProvider clock) : ICollectionStore
{
    public Task<IReadOnlyList<DocumentCollection>> ListAsync(CancellationToken cancel) =>
        database.ReadAsync(connection => new CollectionShelf(connection).List(), cancel);

    public Task<DocumentCollection> GetAsync(string name, CancellationToken cancel) =>
        database.ReadAsync(connection => new CollectionShelf(connection).Get(name), cancel);

    public Task<DocumentCollection> AddAsync(CollectionDraft draft, string author, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        return database.ChangeAsync(
            connection =>
            {
                // Where it goes has its own say.
                if (string.IsNullOrEmpty(draft.Parent))
                    database.Guard.Demand(AccessLevel.CanEdit);
                else
                    database.Guard.Demand(draft.Parent, AccessLevel.CanEdit);
                var made = new CollectionShelf(connection).Add(draft, author, clock.GetUtcNow());
                Ownership.GiveCollection(connection, database.Guard.Actor, made.CollectionId);
                return made;
            },
            cancel);
    }

    public Task<DocumentCollection> ChangeAsync(string name, CollectionDraft draft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return database.ChangeAsync(
            connection =>
            {
                database.Guard.Demand(name, AccessLevel.CanEdit);
                // What it is in decides about it, too.
                if (draft.Parent is not null)
                    database.Guard.Demand(name, AccessLevel.Owner);
                if (!string.IsNullOrEmpty(draft.Parent))
                    database.Guard.Demand(draft.Parent, AccessLevel.CanEdit);
                return new CollectionShelf(connection).Change(name, draft);
            },
            cancel);
    }

    public Task RemoveAsync(string name, CancellationToken cancel) =>
        database.ChangeAsync(
            connection =>
            {
                database.Guard.Demand(name, AccessLevel.Owner);
                new CollectionShelf(connection).Remove(name);
                return true;
            },
            cancel);

    public Task<ChangedBatch> PutAsync(string name, IReadOnlyCollection<long> documents, int? position, CancellationToken cancel) =>
        FileAsync(name, documents, (shelf, allowed) => shelf.Put(name, allowed, position), cancel);

    public Task<ChangedBatch> TakeOutAsync(string name, IReadOnlyCollection<long> documents, CancellationToken cancel) =>
        FileAsync(name, documents, (shelf, allowed) => shelf.TakeOut(name, allowed), cancel);

    /// <summary>A collection can give access to what is in it, and keep it from it: so who files must be able to edit both.</summary>
    private Task<ChangedBatch> FileAsync(
        string name, IReadOnlyCollection<long> documents, Func<CollectionShelf, IReadOnlyList<long>, int> change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return database.ChangeAsync(
            connection =>
            {
                database.Guard.Demand(name, AccessLevel.CanEdit);
                var chosen = database.Guard.Choose(documents, AccessLevel.CanEdit);
                return chosen.Ended(change(new CollectionShelf(connection), chosen.Allowed));
            },
            cancel);
    }
}
