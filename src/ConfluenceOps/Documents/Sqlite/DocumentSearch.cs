using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Finds documents by words.</summary>
internal static class DocumentSearch
{
    /// <summary>How many documents are scored at the most; the time that a search takes follows it.</summary>
    private const int Candidates = 2000;

    public static IReadOnlyList<SearchHit> Find(SqliteConnection connection, SearchQuery query)
    {
        foreach (var match in new SearchWords(query.Text).Expressions())
        {
            var hits = connection.Query<HitRow>(Statement.Find, new
            {
                match,
                spaces = query.Spaces.Count == 0 ? null : JsonSerializer.Serialize(query.Spaces),
                candidates = Candidates,
                limit = query.Limit,
            }).Select(row => row.ToHit()).ToList();
            if (hits.Count > 0)
                return hits;
        }

        return [];
    }

    private sealed class HitRow
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string Space { get; init; } = "";

        public string Snippet { get; init; } = "";

        public double Score { get; init; }

        public bool ReadOnly { get; init; }

        public string? Url { get; init; }

        public SearchHit ToHit() => new()
        {
            Id = Id,
            Title = Title,
            Space = Space,
            Snippet = PlainSnippet.Of(Snippet),
            Score = Score,
            ReadOnly = ReadOnly,
            Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute),
        };
    }
}
