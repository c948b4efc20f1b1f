using System.Text.Json;
using ConfluenceOps.Sites;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The records of imports: what each did, how far it came, what it could not get.</summary>
internal static class ImportJournal
{
    public static long SaveSpace(SqliteConnection connection, Uri site, Space space) => connection.ExecuteScalar<long>(Statement.SaveSpace, new
    {
        site = site.OriginalString,
        id = space.Id,
        key = space.Key,
        name = space.Name,
        type = space.Type,
        status = space.Status,
        description = space.Description,
        homepageId = space.HomepageId,
        created = Store(space.Created),
        url = space.Url.OriginalString,
    });

    public static long Begin(SqliteConnection connection, long space, string? schedule, DateTimeOffset now)
    {
        connection.Execute(Statement.CloseImports, new { space, running = (int)ImportStatus.Running, failed = (int)ImportStatus.Failed });
        return connection.ExecuteScalar<long>(
            Statement.BeginImport, new { space, schedule, status = (int)ImportStatus.Running, started = Moment.Store(now) });
    }

    /// <exception cref="ArgumentException">There is no such run.</exception>
    public static SpaceOfRun FindSpace(SqliteConnection connection, long run) =>
        connection.QuerySingleOrDefault<SpaceOfRun>(Statement.SpaceOfRun, new { run }) ?? throw NoSuch(run);

    /// <exception cref="ArgumentException">There is no such run.</exception>
    public static bool End(SqliteConnection connection, ImportRun run, ImportMark? mark, IReadOnlyDictionary<string, string>? missing)
    {
        var space = FindSpace(connection, run.Id).Id;
        connection.Execute(Statement.EndImport, new
        {
            id = run.Id,
            reach = (int)run.Reach,
            status = (int)run.Status,
            duration = (long)run.Duration.TotalMilliseconds,
            pages = run.Pages,
            added = run.Added,
            changed = run.Changed,
            moved = run.Moved,
            restored = run.Restored,
            removed = run.Removed,
            overridden = run.Overridden,
            drifted = run.Drifted,
            unchanged = run.Unchanged,
            failed = run.Failed,
            attachments = run.Attachments,
            requests = run.Requests,
            comments = run.Comments,
            files = run.Files,
            filesFailed = run.FilesFailed,
            losses = JsonSerializer.Serialize(run.Losses),
            message = run.Message,
        });
        if (mark is not null)
        {
            connection.Execute(Statement.SaveMark, new
            {
                space,
                newest = Store(mark.Newest),
                audited = Store(mark.Audited),
                mayAudit = mark.MayAudit,
                total = mark.Total,
                @checked = Store(mark.Checked),
                selection = mark.Selection,
            });
        }
        if (missing is not null)
        {
            connection.Execute(Statement.ClearMissingPages, new { space });
            connection.Execute(Statement.SaveMissingPage, missing.Select(page => new { space, page = page.Key, reason = page.Value }));
        }
        return true;
    }

    public static bool Record(SqliteConnection connection, ImportRun run) => connection.Execute(Statement.RecordImport, new
    {
        key = run.Space,
        schedule = run.Schedule,
        reach = (int)run.Reach,
        status = (int)run.Status,
        started = Moment.Store(run.Started),
        duration = (long)run.Duration.TotalMilliseconds,
        requests = run.Requests,
        message = run.Message,
    }) == 1;

    public static IReadOnlyList<ImportRun> List(SqliteConnection connection, RunQuery query)
    {
        var wanted = new
        {
            last = query.Last,
            spaces = AnyOf(query.Spaces),
            schedules = AnyOf(query.Schedules),
            statuses = AnyOf([.. query.Statuses.Select(status => (int)status)]),
        };
        return [.. connection.Query<ImportRunRow>(Statement.Imports, wanted).Select(row => row.ToRun())];

        static string? AnyOf<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : JsonSerializer.Serialize(values);
    }

    public static ImportMark? FindMark(SqliteConnection connection, Uri site, Space space) =>
        connection.QuerySingleOrDefault<MarkRow>(Statement.FindMark, new { site = site.OriginalString, id = space.Id })?.ToMark();

    public static IReadOnlyDictionary<string, string> ListMissing(SqliteConnection connection, Uri site, Space space) =>
        connection.Query<(string Page, string Reason)>(Statement.MissingPages, new { site = site.OriginalString, id = space.Id })
            .ToDictionary(row => row.Page, row => row.Reason, StringComparer.Ordinal);

    private static long? Store(DateTimeOffset? time) => time is { } known ? Moment.Store(known) : null;

    private static ArgumentException NoSuch(long run) => new($"The catalog has no import {run}.", nameof(run));

    private sealed class MarkRow
    {
        public long? Newest { get; init; }

        public long? Audited { get; init; }

        public bool MayAudit { get; init; }

        public int? Total { get; init; }

        public long? Checked { get; init; }

        public string Selection { get; init; } = "";

        public ImportMark ToMark() => new()
        {
            Newest = Read(Newest),
            Audited = Read(Audited),
            MayAudit = MayAudit,
            Total = Total,
            Checked = Read(Checked),
            Selection = Selection,
        };

        private static DateTimeOffset? Read(long? stored) => stored is { } time ? Moment.Read(time) : null;
    }
}
