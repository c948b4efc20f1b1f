using System.Runtime.CompilerServices;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.Documents.Sqlite.Access;
using ConfluenceOps.Documents.Sqlite.Automations;
using ConfluenceOps.Documents.Sqlite.Search;
using ConfluenceOps.Documents.Sqlite.Upkeep;
using ConfluenceOps.Documents.Tags;
using ConfluenceOps.Documents.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>A catalog in one file, with SQLite inside.</summary>
public sealed class SqliteCatalog : ICatalog
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly SqliteImports _imports;
    private readonly SqliteAccess _access;

    internal SqliteCatalog(Database database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _imports = new SqliteImports(database, clock);
        Schedules = new SqliteSchedules(database);
        Collections = new SqliteCollections(database, clock);
        Files = FileStore.Beside(database.Location);
        Upkeep = new SqliteUpkeep(database, Files, clock);
        Tags = new SqliteTags(database);
        Relations = new SqliteRelations(database, clock);
        People = new SqlitePeople(database);
        _access = new SqliteAccess(database);
        AccessLog = new SqliteAccessLog(database, clock);
        Automations = new SqliteAutomations(database, clock);
    }

    /// <inheritdoc/>
    public string Location => _database.Location;

    /// <inheritdoc/>
    public FileStore Files { get; }

    /// <inheritdoc/>
    public IImportStore Imports => _imports;

    /// <inheritdoc/>
    public IScheduleStore Schedules { get; }

    /// <inheritdoc/>
    public ICollectionStore Collections { get; }

    /// <inheritdoc/>
    public ICatalogUpkeep Upkeep { get; }

    /// <inheritdoc/>
    public ITagStore Tags { get; }

    /// <inheritdoc/>
    public IRelationStore Relations { get; }

    /// <inheritdoc/>
    public IAutomationStore Automations { get; }

    /// <inheritdoc/>
    public IPeopleStore People { get; }

    /// <inheritdoc/>
    public IAccessStore Access => _access;

    /// <inheritdoc/>
    public IAccessLog AccessLog { get; }

    /// <summary>Opens a catalog for the user of this machine; a file that is missing is made, with its folder, and an older one is brought up to date.</summary>
    /// <exception cref="NotACatalogException">The file is something else; it was left as it is.</exception>
    /// <exception cref="CatalogTooNewException">A newer version made it; it was left as it is.</exception>
    /// <exception cref="CatalogUnavailableException">The file cannot be opened or written.</exception>
    /// <exception cref="CatalogFullException">There is no room for it.</exception>
    /// <exception cref="CatalogBusyException">Another process would not let go of it.</exception>
    public static Task<SqliteCatalog> OpenAsync(string path, TimeProvider clock, CancellationToken cancel) => OpenAsync(path, CatalogActor.User, clock, cancel);

    /// <summary>Opens a catalog for somebody: what they may not see is not there, and what they may not do is refused.</summary>
    /// <inheritdoc cref="OpenAsync(string, TimeProvider, CancellationToken)"/>
    public static async Task<SqliteCatalog> OpenAsync(string path, CatalogActor actor, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        return new SqliteCatalog(await Database.OpenAsync(path, actor, clock, cancel).ConfigureAwait(false), clock);
    }

    /// <inheritdoc/>
    public async Task<ICatalog> OpenAsAsync(string person, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return new SqliteCatalog(await _database.OpenAsAsync(await _access.FindOtherAsync(person, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false), _clock);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Document> GetDocumentsAsync(DocumentQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return DocumentReader.ListAsync(_database, query, cancel);
    }

    /// <inheritdoc/>
    public Task<Document> GetDocumentAsync(long id, CancellationToken cancel) =>
        _database.ReadAsync(connection => DocumentReader.Get(connection, id), cancel);

    /// <inheritdoc/>
    public Task<string> GetTextAsync(long id, CancellationToken cancel) =>
        _database.ReadAsync(connection => VersionHistory.ReadText(connection, id), cancel);

    /// <inheritdoc/>
    public Task<string> GetTextAsync(long id, int version, CancellationToken cancel) =>
        _database.ReadAsync(connection => VersionHistory.ReadText(connection, id, version), cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<DocumentVersion> GetVersionsAsync(long id, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var version in await _database.ReadAsync(connection => VersionHistory.List(connection, id), cancel).ConfigureAwait(false))
            yield return version;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _database.ReadAsync(connection => new DocumentSearch(connection, query).Find(), cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FacetCount>> CountAsync(SearchQuery query, IReadOnlyList<SearchFacet> facets, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(facets);
        return _database.ReadAsync(connection => new DocumentSearch(connection, query).Count(facets), cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetSpaceKeysAsync(CancellationToken cancel) =>
        _database.ReadAsync<IReadOnlyList<string>>(connection => [.. connection.Query<string>(Statement.SpaceKeys)], cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<DocumentComment> GetCommentsAsync(long id, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var comment in await _database.ReadAsync(connection => CommentShelf.List(connection, id), cancel).ConfigureAwait(false))
            yield return comment;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentLoss>> GetLossesAsync(DocumentQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _database.ReadAsync(connection => LossList.Read(connection, query), cancel);
    }

    /// <inheritdoc/>
    public Task<CatalogState> GetStateAsync(CancellationToken cancel) =>
        _database.ReadAsync(connection => connection.QuerySingle<CatalogState>(Statement.CatalogState), cancel);

    /// <inheritdoc/>
    public Task<T> ViewAsync<T>(Func<ICatalogView, T> view, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(view);
        return _database.ReadAsync(connection => view(new CatalogView(connection)), cancel);
    }

    /// <inheritdoc/>
    public Task<Document> WriteAsync(DocumentDraft draft, string author, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        return _database.ChangeAsync(connection => new DocumentDesk(connection, _database.Guard).Write(draft, author, _clock.GetUtcNow()), cancel);
    }

    /// <inheritdoc/>
    public Task<Document> MoveAsync(long id, DocumentPlace place, CancellationToken cancel) =>
        EditAsync(id, connection => new DocumentDesk(connection, _database.Guard).Move(id, place, _clock.GetUtcNow()), cancel);

    /// <inheritdoc/>
    public Task<Document> RemoveAsync(long id, CancellationToken cancel) =>
        EditAsync(id, connection => new DocumentDesk(connection, _database.Guard).Remove(id, _clock.GetUtcNow()), cancel);

    /// <inheritdoc/>
    public Task<Document> SetTextAsync(long id, string text, string author, string? note, int? basedOn, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EditAsync(id, connection => VersionHistory.SetText(connection, id, text, author, note, basedOn, _clock.GetUtcNow()), cancel);
    }

    /// <inheritdoc/>
    public Task<Document> MergeAsync(long id, string text, string author, string note, int basedOn, int merged, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        return EditAsync(id, connection => VersionHistory.Merge(connection, id, text, author, note, basedOn, merged, _clock.GetUtcNow()), cancel);
    }

    /// <inheritdoc/>
    public Task<Document> RestoreAsync(long id, int version, string author, CancellationToken cancel) =>
        EditAsync(id, connection => VersionHistory.Restore(connection, id, version, author, _clock.GetUtcNow()), cancel);

    /// <inheritdoc/>
    public Task<Document> TakeBackAsync(long id, CancellationToken cancel) =>
        EditAsync(id, connection => DocumentTrash.TakeBack(connection, id), cancel);

    /// <inheritdoc/>
    public Task<Document> SetReadOnlyAsync(long id, bool readOnly, CancellationToken cancel) =>
        _database.WriteAsync(
            connection =>
            {
                // Whoever may edit may protect; to lift the mark is to decide who else may edit.
                _database.Guard.Demand(id, readOnly ? AccessLevel.CanEdit : AccessLevel.Owner);
                return VersionHistory.SetReadOnly(connection, id, readOnly);
            },
            cancel);

    /// <inheritdoc/>
    public Task<bool> RenderAsync(long id, RenderedText rendered, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rendered);
        return EditAsync(id, connection => VersionHistory.Render(connection, id, rendered), cancel);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _imports.Dispose();
        await _database.DisposeAsync().ConfigureAwait(false);
    }

    private Task<T> EditAsync<T>(long id, Func<SqliteConnection, T> change, CancellationToken cancel) => _database.ChangeAsync(
        connection =>
        {
            _database.Guard.Demand(id, AccessLevel.CanEdit);
            return change(connection);
        },
        cancel);
}
