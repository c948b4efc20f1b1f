using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>Finds documents by words.</summary>
internal static class DocumentSearch
{
    /// <summary>How many documents are scored at the most; the time of a search follows it.</summary>
    private const int Candidates = 500;

    /// <summary>How many characters of a document are looked through for a snippet.</summary>
    private const int SnippetsFrom = 200_000;

    public static IReadOnlyList<SearchHit> Find(SqliteConnection connection, SearchQuery query) =>
        SearchWords.Understand(query.Text)
            .Select(expression => Find(connection, query, expression))
            .FirstOrDefault(hits => hits.Count > 0) ?? [];

    private static List<SearchHit> Find(SqliteConnection connection, SearchQuery query, SearchExpression expression) =>
    [
        .. connection.Query<HitRow>(Statement.Find, new
        {
            match = expression.Match,
            spaces = query.Spaces.Count == 0 ? null : JsonSerializer.Serialize(query.Spaces),
            candidates = Candidates,
            limit = query.Limit,
            length = SnippetsFrom,
        }).Select(row => new SearchHit
        {
            Id = row.Id,
            Title = row.Title,
            Space = row.Space,
            Snippet = Snippet.Of(row.Text, expression),
            Score = row.Score,
            ReadOnly = row.ReadOnly,
            Url = row.Url is null ? null : new Uri(row.Url, UriKind.RelativeOrAbsolute),
        }),
    ];

    private sealed class HitRow
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string Space { get; init; } = "";

        public string Text { get; init; } = "";

        public double Score { get; init; }

        public bool ReadOnly { get; init; }

        public string? Url { get; init; }
    }
}
