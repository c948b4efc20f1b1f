using System.Text.Json;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite.Access;
using ConfluenceOps.Documents.Sqlite.Automations;
using ConfluenceOps.Sites;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>What imports keep in a catalog in SQLite.</summary>
internal sealed class SqliteImports(Database database, TimeProvider clock) : IImportStore, IDisposable
{
    private readonly ImportAutomations _automations = new(clock);
    private DocumentWriter? _documents;

    public Task<IReadOnlyList<CatalogSpace>> GetSpacesAsync(CancellationToken cancel) =>
        database.ReadAsync(ListSpaces, cancel);

    public Task<CatalogSpace?> FindSpaceAsync(Uri site, Space space, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => ListSpaces(connection, site, space).SingleOrDefault(), cancel);

    public Task<int> SetSourceOfTruthAsync(string spaceKey, SourceOfTruth side, CancellationToken cancel) =>
        database.ChangeAsync(
            AccessLevel.Owner,
            connection => connection.ExecuteScalar<int>(
                Statement.SetSourceOfTruth, new { key = spaceKey, side = (int)side, readOnly = side == SourceOfTruth.Confluence }),
            cancel);

    public Task<ClearedTrash> ClearTrashAsync(string spaceKey, DateTimeOffset before, bool withEdits, CancellationToken cancel) =>
        database.ChangeAsync(
            AccessLevel.Owner,
            connection => DocumentTrash.Clear(connection, spaceKey, before, withEdits),
            cancel);

    public Task HoldAsync(Uri site, Space space, ImportHolder holder, TimeSpan lease, CancellationToken cancel) =>
        database.WriteAsync(
            AccessLevel.CanEdit,
            connection => ImportLock.Hold(connection, ImportJournal.SaveSpace(connection, site, space), space.Key, holder, lease, clock.GetUtcNow()),
            cancel);

    public Task<bool> StayAsync(ImportHolder holder, CancellationToken cancel) =>
        database.WriteAsync(connection => ImportLock.Stay(connection, holder, clock.GetUtcNow()), cancel);

    public Task LetGoAsync(ImportHolder holder, CancellationToken cancel) =>
        database.WriteAsync(connection => ImportLock.LetGo(connection, holder), cancel);

    public Task<ImportMark?> FindMarkAsync(Uri site, Space space, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => ImportJournal.FindMark(connection, site, space), cancel);

    public Task<IReadOnlyDictionary<string, string>> GetMissingPagesAsync(Uri site, Space space, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => ImportJournal.ListMissing(connection, site, space), cancel);

    public Task<IReadOnlyDictionary<string, KnownPage>> GetKnownPagesAsync(Uri site, Space space, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => KnownPages.OfSpace(connection, site, space), cancel);

    public Task<IReadOnlyDictionary<string, KnownPage>> FindKnownPagesAsync(Uri site, IReadOnlyCollection<string> pageIds, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => KnownPages.ById(connection, site, pageIds), cancel);

    public Task<IReadOnlyDictionary<string, KnownPage>> FindTitledPagesAsync(Uri site, Space space, IReadOnlyCollection<string> titles, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => KnownPages.ByTitle(connection, site, space, titles), cancel);

    public Task<IReadOnlyDictionary<string, KnownPage>> FindChildrenAsync(Uri site, IReadOnlyCollection<string> pageIds, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => KnownPages.Below(connection, site, pageIds), cancel);

    public Task<IReadOnlyDictionary<string, KnownPage>> GetEditedPagesAsync(Uri site, Space space, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => KnownPages.Edited(connection, site, space), cancel);

    public Task<IReadOnlyList<DocumentSides>> GetSidesAsync(DocumentQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(connection => SideList.Read(connection, query), cancel);
    }

    public Task<IReadOnlyDictionary<string, KnownPart>> FindKnownPartsAsync(Uri site, Space space, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => KnownPages.Parts(connection, site, space, ids), cancel);

    public Task<int> CountPartsAsync(Uri site, IReadOnlyCollection<string> pageIds, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => KnownPages.CountParts(connection, site, pageIds), cancel);

    public Task<IReadOnlyList<string>> FindPagesWithOtherFilesAsync(Uri site, Space space, IReadOnlyCollection<string> fileIds, CancellationToken cancel) =>
        database.ReadWholeAsync(connection => KnownPages.WithOtherFiles(connection, site, space, fileIds), cancel);

    public Task<IReadOnlyDictionary<string, string>> GetPeopleAsync(Uri site, IReadOnlyCollection<string> accountIds, CancellationToken cancel) =>
        database.ReadWholeAsync<IReadOnlyDictionary<string, string>>(
            connection => connection.Query<(string Id, string Name)>(Statement.PeopleById, new { site = site.OriginalString, ids = JsonSerializer.Serialize(accountIds) })
                .ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal),
            cancel);

    public Task<long> BeginAsync(Uri site, Space space, string? schedule, CancellationToken cancel) =>
        database.WriteAsync(
            AccessLevel.CanEdit,
            connection => ImportJournal.Begin(connection, ImportJournal.SaveSpace(connection, site, space), schedule, clock.GetUtcNow()),
            cancel);

    public Task<SavedBatch> SaveAsync(long run, IReadOnlyList<ImportedDocument> batch, OnConflict onConflict, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return ChangeAsync(
            run,
            (connection, space, touched) =>
            {
                _documents ??= new DocumentWriter(connection);
                var saved = _documents.Save(batch, space, onConflict, clock.GetUtcNow(), touched, cancel);
                // Whoever reads a page may see its document, and until more is known nobody else.
                new AudienceShelf(connection).Add(space.Id, batch.Select(item => item.Page.Id), Readers(connection));
                return saved;
            },
            cancel);
    }

    public Task<int> PlaceAsync(long run, IReadOnlyList<Page> pages, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return ChangeAsync(
            run,
            (connection, space, touched) => pages.Count(page =>
            {
                var place = new { page = page.Id, space = space.Id, parent = page.ParentId, position = page.Position, url = page.Url.OriginalString };
                var isMoved = connection.QuerySingleOrDefault<bool>(Statement.ParentOf, place);
                var placed = connection.Query<long>(Statement.Place, place);
                if (isMoved)
                    touched.Changed.AddRange(placed);
                return isMoved;
            }),
            cancel);
    }

    public Task<int> OverrideEditsAsync(long run, IReadOnlyCollection<string> pageIds, CancellationToken cancel) =>
        ChangeAsync(
            run,
            (connection, space, touched) =>
            {
                touched.Changed.AddRange(DocumentTrash.OverrideEdits(connection, new Uri(space.Site), pageIds));
                return touched.Changed.Count;
            },
            cancel);

    public Task<int> RemoveAsync(long run, IReadOnlyDictionary<string, GoneReason> pages, CancellationToken cancel) =>
        ChangeAsync(
            run,
            (connection, space, touched) =>
            {
                touched.Removed.AddRange(DocumentTrash.Remove(connection, space.Id, pages, clock.GetUtcNow()));
                return touched.Removed.Count;
            },
            cancel);

    public Task<int> PurgeAsync(long run, DateTimeOffset before, CancellationToken cancel) =>
        ChangeAsync(run, (connection, space) => DocumentTrash.Purge(connection, space.Id, before), cancel);

    public Task SaveCommentsAsync(long run, IReadOnlyList<ImportedComment> comments, CancellationToken cancel) =>
        ChangeAsync(
            run,
            (connection, space) =>
                CommentShelf.Keep(connection, space, comments.Select(comment => comment.Comment.Id)) | CommentShelf.Add(connection, space, comments, cancel),
            cancel);

    public Task AddCommentsAsync(long run, IReadOnlyList<ImportedComment> comments, CancellationToken cancel) =>
        ChangeAsync(run, (connection, space) => CommentShelf.Add(connection, space, comments, cancel), cancel);

    public Task KeepCommentsAsync(long run, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        ChangeAsync(run, (connection, space) => CommentShelf.Keep(connection, space, ids), cancel);

    public Task<IReadOnlyList<Attachment>> GetMissingFilesAsync(long run, bool referencedOnly, CancellationToken cancel) =>
        database.ReadWholeAsync<IReadOnlyList<Attachment>>(
            connection =>
            [
                .. connection.Query<AttachmentRow>(Statement.MissingFiles, new { space = ImportJournal.FindSpace(connection, run).Id, referencedOnly })
                    .Select(row => row.ToAttachment()),
            ],
            cancel);

    public Task SaveFileAsync(long run, Attachment file, string storedAs, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ChangeAsync(
            run,
            (connection, space) => connection.Execute(
                Statement.SaveFile, new { site = space.Site, attachment = file.Id, version = file.Version, storedAs }),
            cancel);
    }

    public Task<int> SetAudiencesAsync(long run, PageAudiences audiences, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(audiences);
        return ChangeAsync(
            run,
            (connection, space) =>
            {
                new PeopleShelf(connection).Follow(space.Site, audiences.People, audiences.Teams);
                return new AudienceShelf(connection).Set(space, audiences, Readers(connection));
            },
            cancel);
    }

    public Task EndAsync(ImportRun run, ImportMark? mark, IReadOnlyDictionary<string, string>? missing, CancellationToken cancel) =>
        database.WriteAsync(connection => ImportJournal.End(connection, run, mark, missing), cancel);

    public Task RecordAsync(ImportRun run, CancellationToken cancel) =>
        database.WriteAsync(connection => ImportJournal.Record(connection, run), cancel);

    public Task<IReadOnlyList<ImportRun>> GetRunsAsync(RunQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(connection => ImportJournal.List(connection, query), cancel);
    }

    public void Dispose() => _documents?.Dispose();

    /// <summary>All spaces.</summary>
    public static IReadOnlyList<CatalogSpace> ListSpaces(SqliteConnection connection) => ListSpaces(connection, null, null);

    private static IReadOnlyList<CatalogSpace> ListSpaces(SqliteConnection connection, Uri? site, Space? space) =>
    [
        .. connection.Query<CatalogSpaceRow>(Statement.CatalogSpaces, new { site = site?.OriginalString, id = space?.Id, completed = (int)ImportStatus.Completed })
            .Select(row => row.ToSpace()),
    ];

    /// <summary>On whose behalf pages are read.</summary>
    private List<long> Readers(SqliteConnection connection)
    {
        var people = new PeopleShelf(connection);
        return [.. database.Acting.All.Select(people.Know)];
    }

    private Task<T> ChangeAsync<T>(long run, Func<SqliteConnection, SpaceOfRun, T> change, CancellationToken cancel) =>
        database.ChangeAsync(connection => change(connection, ImportJournal.FindSpace(connection, run)), cancel);

    /// <summary>Changes documents, and runs the automations that wait for it, in one transaction.</summary>
    private Task<T> ChangeAsync<T>(long run, Func<SqliteConnection, SpaceOfRun, TouchedDocuments, T> change, CancellationToken cancel) =>
        database.ChangeAsync(
            connection =>
            {
                var touched = new TouchedDocuments();
                var result = change(connection, ImportJournal.FindSpace(connection, run), touched);
                _automations.Run(connection, run, touched);
                return result;
            },
            cancel);
}
