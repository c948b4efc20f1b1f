using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The two sides of imported documents.</summary>
internal static class SideList
{
    public static IReadOnlyList<DocumentSides> Read(SqliteConnection connection, DocumentQuery query)
    {
        var ids = JsonSerializer.Serialize(Outline.Read(connection, query).Ids);
        return [.. connection.Query<SidesRow>(Statement.Sides, new { ids }).Select(row => row.ToSides())];
    }

    private sealed class SidesRow
    {
        public long DocumentId { get; init; }

        public string Title { get; init; } = "";

        public string Space { get; init; } = "";

        public string Site { get; init; } = "";

        public string PageId { get; init; } = "";

        public int PageVersion { get; init; }

        public string? Url { get; init; }

        public string? Author { get; init; }

        public long Modified { get; init; }

        public int BaseVersion { get; init; }

        public int ImportedVersion { get; init; }

        public bool IsChangedHere { get; init; }

        public bool IsChangedThere { get; init; }

        public bool IsGone { get; init; }

        public int? GoneReason { get; init; }

        public DocumentSides ToSides() => new()
        {
            DocumentId = DocumentId,
            Title = Title,
            Space = Space,
            Site = new Uri(Site),
            PageId = PageId,
            PageVersion = PageVersion,
            Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute),
            Author = Author,
            Modified = Moment.Read(Modified),
            BaseVersion = BaseVersion,
            ImportedVersion = ImportedVersion,
            IsChangedHere = IsChangedHere,
            IsChangedThere = IsChangedThere,
            IsGone = IsGone,
            GoneReason = (GoneReason?)GoneReason,
        };
    }
}
