using System.Runtime.CompilerServices;
using System.Text.Json;
using ConfluenceOps.Documents.Access;
using Dapper;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>The accesses that a catalog in SQLite has noted.</summary>
internal sealed class SqliteAccessLog(Database database, TimeProvider clock) : IAccessLog
{
    private const int MostAccesses = 200_000;
    private const int MostIds = 100;
    private const int LongestName = 100;
    private const int LongestQuestion = 500;
    private const int AtOnce = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Task AppendAsync(AccessNote note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(note);
        var now = clock.GetUtcNow();
        return database.WriteAsync(
            connection =>
            {
                var actor = database.Guard.Actor;
                return connection.Execute(Statement.LogAccess, new
                {
                    time = Moment.Store(now),
                    person = actor.Name,
                    account = actor.Key,
                    client = Cut(note.Client, LongestName),
                    action = Cut(note.Action, LongestName),
                    asked = Cut(note.Asked, LongestQuestion),
                    documents = note.Documents.Count,
                    ids = JsonSerializer.Serialize(note.Documents.Take(MostIds)),
                    refused = note.Refused,
                    oldest = Moment.Store(now - Kept),
                    most = MostAccesses,
                });
            },
            cancel);
    }

    public async IAsyncEnumerable<DocumentAccess> GetAsync(AccessLogQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        await database.DemandAsync(AccessPlace.Catalog, AccessLevel.Owner, cancel).ConfigureAwait(false);
        // Between portions nothing is held open, so that whoever takes the first ones costs no more than those.
        for (long? before = null; await ReadAsync(query, before, cancel).ConfigureAwait(false) is [.., var last] rows; before = last.Number)
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                yield return row.ToAccess();
            }
    }

    private Task<List<AccessRow>> ReadAsync(AccessLogQuery query, long? before, CancellationToken cancel) => database.ReadAsync(
        connection => connection.Query<AccessRow>(Statement.AccessLog, new
        {
            before,
            since = query.Since is { } since ? Moment.Store(since) : (long?)null,
            until = query.Until is { } until ? Moment.Store(until) : (long?)null,
            persons = AnyOf(query.Persons),
            actions = AnyOf(query.Actions),
            limit = AtOnce,
        }).AsList(),
        cancel);

    private static string? AnyOf(IReadOnlyList<string> patterns) => patterns.Count == 0 ? null : JsonSerializer.Serialize(patterns);

    private static string? Cut(string? text, int longest) => text?.Length > longest ? string.Concat(text.AsSpan(0, longest - 1), "…") : text;

    private sealed class AccessRow
    {
        public long Number { get; init; }

        public long Time { get; init; }

        public string Person { get; init; } = "";

        public string Account { get; init; } = "";

        public string? Client { get; init; }

        public string Action { get; init; } = "";

        public string? Asked { get; init; }

        public int Documents { get; init; }

        public string Ids { get; init; } = "";

        public string? Refused { get; init; }

        public DocumentAccess ToAccess() => new()
        {
            Time = Moment.Read(Time),
            Person = Person,
            Account = Account,
            Client = Client,
            Action = Action,
            Asked = Asked,
            Documents = Documents,
            DocumentId = JsonSerializer.Deserialize<List<long>>(Ids)!,
            Refused = Refused,
        };
    }
}
