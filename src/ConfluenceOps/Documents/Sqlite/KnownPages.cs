using System.Text.Json;
using ConfluenceOps.Sites;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>What is known of pages from earlier imports.</summary>
internal static class KnownPages
{
    public static IReadOnlyDictionary<string, KnownPage> OfSpace(SqliteConnection connection, Uri site, Space space) =>
        Read(connection, Statement.KnownPages, new { site = site.OriginalString, id = space.Id });

    public static IReadOnlyDictionary<string, KnownPage> ById(SqliteConnection connection, Uri site, IEnumerable<string> ids) =>
        Read(connection, Statement.KnownPagesById, new { site = site.OriginalString, ids = JsonSerializer.Serialize(ids) });

    public static IReadOnlyDictionary<string, KnownPage> ByTitle(SqliteConnection connection, Uri site, Space space, IEnumerable<string> titles) =>
        Read(connection, Statement.KnownPagesByTitle, new { site = site.OriginalString, id = space.Id, titles = JsonSerializer.Serialize(titles) });

    public static IReadOnlyDictionary<string, KnownPage> Below(SqliteConnection connection, Uri site, IEnumerable<string> ids) =>
        Read(connection, Statement.KnownPagesBelow, new { site = site.OriginalString, ids = JsonSerializer.Serialize(ids) });

    public static IReadOnlyDictionary<string, KnownPage> Edited(SqliteConnection connection, Uri site, Space space) =>
        Read(connection, Statement.EditedPages, new { site = site.OriginalString, id = space.Id });

    public static IReadOnlyDictionary<string, KnownPart> Parts(SqliteConnection connection, Uri site, Space space, IEnumerable<string> ids) =>
        connection.Query<PartRow>(Statement.KnownParts, new { site = site.OriginalString, id = space.Id, ids = JsonSerializer.Serialize(ids) })
            .ToDictionary(row => row.Id, row => new KnownPart(row.PageId, row.Modified is { } time ? Moment.Read(time) : null), StringComparer.Ordinal);

    public static int CountParts(SqliteConnection connection, Uri site, IEnumerable<string> pages) =>
        connection.ExecuteScalar<int>(Statement.CountParts, new { site = site.OriginalString, ids = JsonSerializer.Serialize(pages) });

    public static IReadOnlyList<string> WithOtherFiles(SqliteConnection connection, Uri site, Space space, IEnumerable<string> files) =>
        [.. connection.Query<string>(Statement.PagesWithOtherFiles, new { site = site.OriginalString, id = space.Id, ids = JsonSerializer.Serialize(files) })];

    private static Dictionary<string, KnownPage> Read(SqliteConnection connection, string sql, object parameters)
    {
        var pages = new Dictionary<string, KnownPage>(StringComparer.Ordinal);
        foreach (var row in connection.Query<KnownPageRow>(sql, parameters, buffered: false))
        {
            // A page whose document was left in another space of the site counts by the one that lives.
            if (!pages.TryGetValue(row.PageId, out var other) || other.IsGone)
                pages[row.PageId] = row.ToPage();
        }

        return pages;
    }

    private sealed class KnownPageRow
    {
        public long DocumentId { get; init; }

        public string PageId { get; init; } = "";

        public string Title { get; init; } = "";

        public string SpaceId { get; init; } = "";

        public int Kind { get; init; }

        public int PageVersion { get; init; }

        public long Modified { get; init; }

        public string? ParentId { get; init; }

        public int? Position { get; init; }

        public byte[] SourceHash { get; init; } = [];

        public bool IsEdited { get; init; }

        public bool IsGone { get; init; }

        public bool IsKept { get; init; }

        public KnownPage ToPage() => new()
        {
            DocumentId = DocumentId,
            Title = Title,
            SpaceId = SpaceId,
            Kind = (ContentKind)Kind,
            PageVersion = PageVersion,
            Modified = Moment.Read(Modified),
            ParentId = ParentId,
            Position = Position,
            SourceHash = SourceHash,
            IsEdited = IsEdited,
            IsGone = IsGone,
            IsKept = IsKept,
        };
    }

    private sealed class PartRow
    {
        public string Id { get; init; } = "";

        public string PageId { get; init; } = "";

        public long? Modified { get; init; }
    }
}
