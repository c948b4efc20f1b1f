using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>What documents could not keep of their pages.</summary>
internal static class LossList
{
    public static IReadOnlyList<DocumentLoss> Read(SqliteConnection connection, DocumentQuery query)
    {
        var ids = JsonSerializer.Serialize(Outline.Read(connection, query).Ids);
        return [.. connection.Query<LossRow>(Statement.Losses, new { ids }).Select(row => row.ToLoss())];
    }

    private sealed class LossRow
    {
        public long DocumentId { get; init; }

        public string Title { get; init; } = "";

        public string Space { get; init; } = "";

        public string Name { get; init; } = "";

        public int Count { get; init; }

        public bool IsWritten { get; init; }

        public string? Url { get; init; }

        public DocumentLoss ToLoss() => new()
        {
            DocumentId = DocumentId,
            Title = Title,
            Space = Space,
            Name = Name,
            Count = Count,
            Source = IsWritten ? DocumentSource.Catalog : DocumentSource.Confluence,
            Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute),
        };
    }
}
