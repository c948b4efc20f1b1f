using ConfluenceOps.Documents.Collections;

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
        return database.ChangeAsync(connection => new CollectionShelf(connection).Add(draft, author, clock.GetUtcNow()), cancel);
    }

    public Task<DocumentCollection> ChangeAsync(string name, CollectionDraft draft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return database.ChangeAsync(connection => new CollectionShelf(connection).Change(name, draft), cancel);
    }

    public Task RemoveAsync(string name, CancellationToken cancel) =>
        database.ChangeAsync(
            connection =>
            {
                new CollectionShelf(connection).Remove(name);
                return true;
            },
            cancel);

    public Task<ChangedBatch> PutAsync(string name, IReadOnlyCollection<long> documents, int? position, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return database.ChangeAsync(connection => new CollectionShelf(connection).Put(name, documents, position), cancel);
    }

    public Task<ChangedBatch> TakeOutAsync(string name, IReadOnlyCollection<long> documents, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return database.ChangeAsync(connection => new CollectionShelf(connection).TakeOut(name, documents), cancel);
    }
}
