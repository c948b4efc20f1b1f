using System.Text.Json;
using ConfluenceOps.Sites;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Spaces that were imported, and the record of each import.</summary>
internal static class ImportJournal
{
    public static long Begin(SqliteConnection connection, Uri site, Space space, DateTimeOffset now)
    {
        var id = connection.ExecuteScalar<long>(Statement.SaveSpace, new
        {
            site = site.OriginalString,
            id = space.Id,
            key = space.Key,
            name = space.Name,
            type = space.Type,
            status = space.Status,
            description = space.Description,
            homepageId = space.HomepageId,
            created = space.Created is { } created ? Moment.Store(created) : (long?)null,
            url = space.Url.OriginalString,
        });
        return connection.ExecuteScalar<long>(
            Statement.BeginImport,
            new { space = id, status = (int)ImportStatus.Running, started = Moment.Store(now) });
    }

    /// <exception cref="ArgumentException">There is no such run.</exception>
    public static SpaceOfRun FindSpace(SqliteConnection connection, long run) =>
        connection.QuerySingleOrDefault<SpaceOfRun>(Statement.SpaceOfRun, new { run }) ?? throw NoSuch(run);

    /// <exception cref="ArgumentException">There is no such run.</exception>
    public static bool End(SqliteConnection connection, ImportRun run)
    {
        var ended = connection.Execute(Statement.EndImport, new
        {
            id = run.Id,
            status = (int)run.Status,
            duration = (long)run.Duration.TotalMilliseconds,
            pages = run.Pages,
            added = run.Added,
            changed = run.Changed,
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
        return ended == 1 ? true : throw NoSuch(run.Id);
    }

    public static IReadOnlyList<ImportRun> List(SqliteConnection connection, int last) =>
        [.. connection.Query<ImportRunRow>(Statement.Imports, new { last }).Select(row => row.ToRun())];

    public static IReadOnlyDictionary<string, KnownPage> ListPages(SqliteConnection connection, Uri site, Space space) =>
        connection.Query<KnownPageRow>(Statement.KnownPages, new { site = site.OriginalString, id = space.Id }, buffered: false)
            .ToDictionary(row => row.PageId, row => new KnownPage(row.PageVersion, row.SourceHash), StringComparer.Ordinal);

    private static ArgumentException NoSuch(long run) => new($"The catalog has no import {run}.", nameof(run));

    private sealed class KnownPageRow
    {
        public string PageId { get; init; } = "";

        public int PageVersion { get; init; }

        public byte[] SourceHash { get; init; } = [];
    }
}
