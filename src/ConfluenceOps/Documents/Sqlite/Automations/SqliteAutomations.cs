using System.Runtime.CompilerServices;
using System.Text.Json;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Sqlite.Automations.Acts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>The automations of a catalog in SQLite.</summary>
internal sealed class SqliteAutomations(Database database, TimeProvider clock) : IAutomationStore
{
    /// <summary>So many that a transaction is worth its while, and so few that they need no memory to speak of and nobody waits long.</summary>
    private const int AtOnce = 1_000;

    private readonly FilterBook _filters = new();

    public Task<IReadOnlyList<DocumentAutomation>> ListAsync(CancellationToken cancel) =>
        database.ReadAsync(connection => new AutomationShelf(connection).List(), cancel);

    public Task<DocumentAutomation> GetAsync(string name, CancellationToken cancel) =>
        database.ReadAsync(connection => new AutomationShelf(connection).Find(name).ToAutomation(), cancel);

    public Task<SavedAutomation> MakeAsync(AutomationDraft draft, string author, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        return ChangeAsync(shelf => shelf.Make(draft, author, clock.GetUtcNow()), cancel);
    }

    public Task<SavedAutomation> ChangeAsync(string name, AutomationDraft draft, string author, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        return ChangeAsync(shelf => shelf.Change(name, draft, author, clock.GetUtcNow()), cancel);
    }

    public Task<string?> RemoveAsync(string name, CancellationToken cancel) =>
        ChangeAsync(shelf => shelf.Remove(name), cancel);

    public async IAsyncEnumerable<AutomationEffect> TestAsync(string name, IProgress<AutomationProgress>? progress, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (automation, walk) = await database.ReadAsync(connection => (new AutomationShelf(connection).Find(name), Walk.Begin(connection, clock)), cancel).ConfigureAwait(false);
        var work = new AutomationWork(automation, _filters);
        while (walk.HasMore)
        {
            var effects = await database.ReadAsync(connection => Try(connection, automation, work, walk.Next(connection)), cancel).ConfigureAwait(false);
            progress?.Report(walk.Progress);
            foreach (var effect in effects)
                yield return effect;
        }
    }

    public async Task<AutomationRun> RunAsync(string name, AutomationTrigger trigger, IProgress<AutomationProgress>? progress, CancellationToken cancel)
    {
        var (automation, run, walk) = await database.WriteAsync(
            connection =>
            {
                // What imports and schedules start, an owner made for whoever imports.
                database.Guard.Demand(trigger == AutomationTrigger.Manual ? AccessLevel.Owner : AccessLevel.CanEdit);
                var found = new AutomationShelf(connection).Find(name);
                return (found, AutomationHistory.Begin(connection, found, trigger, null, clock.GetUtcNow()).Run, Walk.Begin(connection, clock));
            },
            cancel).ConfigureAwait(false);
        try
        {
            var work = new AutomationWork(automation, _filters);
            while (walk.HasMore)
            {
                await database.ChangeAsync(connection => Do(connection, work, run, walk.Next(connection)), cancel).ConfigureAwait(false);
                progress?.Report(walk.Progress);
            }

            return await EndAsync(run, AutomationStatus.Completed, null).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(run, AutomationStatus.Canceled, "Stopped before the end.").ConfigureAwait(false);
            throw;
        }
        catch (ConfluenceOpsException error)
        {
            await EndAsync(run, AutomationStatus.Failed, error.Message).ConfigureAwait(false);
            throw;
        }
    }

    public Task<IReadOnlyList<AutomationRun>> GetRunsAsync(AutomationRunQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Of an import whoever imports is told; the rest counts documents that not everybody sees.
        var needed = query.ImportId is null ? AccessLevel.Owner : AccessLevel.CanEdit;
        return database.WriteAsync(needed, connection => AutomationHistory.List(connection, query), cancel);
    }

    public Task<AutomationMessage?> TakeMessageAsync(CancellationToken cancel) =>
        database.WriteAsync(connection => AutomationOutbox.Take(connection, clock.GetUtcNow()), cancel);

    public Task CloseMessageAsync(AutomationMessage message, string? error, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        return database.WriteAsync(connection => AutomationOutbox.Close(connection, message, error), cancel);
    }

    /// <summary>An automation changes whatever it is about, so that only owners say what it does.</summary>
    private Task<T> ChangeAsync<T>(Func<AutomationShelf, T> change, CancellationToken cancel) => database.ChangeAsync(
        AccessLevel.Owner, connection => change(new AutomationShelf(connection)), cancel);

    // Also for a run that was stopped: its record must not stay open.
    private Task<AutomationRun> EndAsync(long run, AutomationStatus status, string? error) => database.WriteAsync(
        connection =>
        {
            AutomationHistory.End(connection, run, status, error);
            return AutomationHistory.Get(connection, run);
        },
        CancellationToken.None);

    private bool Do(SqliteConnection connection, AutomationWork work, long run, IReadOnlyList<long> documents)
    {
        var began = clock.GetTimestamp();
        var done = work.Do(connection, new DocumentPool(connection, documents), new ActTime(run, clock.GetUtcNow()));
        AutomationHistory.Advance(connection, run, documents.Count, done, clock.GetElapsedTime(began));
        return true;
    }

    private static List<AutomationEffect> Try(SqliteConnection connection, AutomationRow automation, AutomationWork work, IReadOnlyList<long> documents)
    {
        var found = work.Try(connection, new DocumentPool(connection, documents));
        var named = DocumentReader.Read(connection, JsonSerializer.Serialize(found.Select(one => one.Document))).ToDictionary(document => document.Id);
        return
        [
            .. found.Select(one => new AutomationEffect
            {
                Automation = automation.Name,
                DocumentId = one.Document,
                Title = named[one.Document].Title,
                Space = named[one.Document].Space,
                Source = named[one.Document].Source,
                Do = one.Do,
            }),
        ];
    }

    /// <summary>The way through all documents that are not in the trash now.</summary>
    private sealed class Walk(int total, long last, TimeProvider clock)
    {
        private readonly long _began = clock.GetTimestamp();
        private int _done;
        private long _at;

        public bool HasMore { get; private set; } = total > 0;

        public AutomationProgress Progress => new(_done, total, _done / Math.Max(clock.GetElapsedTime(_began).TotalSeconds, 0.001));

        public static Walk Begin(SqliteConnection connection, TimeProvider clock)
        {
            var (total, last) = connection.QuerySingle<(long, long)>(Statement.LiveDocuments);
            return new Walk((int)total, last, clock);
        }

        public IReadOnlyList<long> Next(SqliteConnection connection)
        {
            var documents = connection.Query<long>(Statement.LiveDocumentsAfter, new { after = _at, last, limit = AtOnce }).ToList();
            HasMore = documents.Count == AtOnce;
            _done += documents.Count;
            _at = documents.LastOrDefault();
            return documents;
        }
    }
}
