using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ConfluenceOps.Sites;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Benchmarks;

/// <summary>The least that an import can cost: the same pages read and no more, the same text indexed and no more. Seconds.</summary>
internal static class Floors
{
    private const int Batch = 200;

    /// <summary>The v2 listing, 250 pages a request, parsed.</summary>
    public static async Task<double> FetchAsync(Uri site, string email, string token, Space space, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = site };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{token}")));
        var clock = Stopwatch.StartNew();
        var next = $"/wiki/api/v2/spaces/{space.Id}/pages?limit=250&status=current&body-format=storage";
        while (next is not null)
        {
            await using var stream = await http.GetStreamAsync(new Uri(site, next), cancel);
            var page = await JsonSerializer.DeserializeAsync<Listing>(stream, JsonSerializerOptions.Web, cancel);
            next = page!._links?.Next;
        }
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The same text into a bare full-text table, one transaction a batch.</summary>
    public static double Insert(string file, IReadOnlyList<(string Title, string Text)> texts)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE VIRTUAL TABLE page USING fts5(title, body, tokenize='porter unicode61');");
        var clock = Stopwatch.StartNew();
        foreach (var batch in texts.Chunk(Batch))
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO page (title, body) VALUES ($title, $body)";
            var title = insert.Parameters.Add("$title", SqliteType.Text);
            var body = insert.Parameters.Add("$body", SqliteType.Text);
            foreach (var row in batch)
            {
                title.Value = row.Title;
                body.Value = row.Text;
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return clock.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed record Listing(List<ListedPage> Results, ListingLinks? _links);

    private sealed record ListingLinks(string? Next);

    private sealed record ListedPage(string Id, string Title, string? ParentId, DateTimeOffset CreatedAt, ListedVersion Version, ListedBody Body);

    private sealed record ListedVersion(int Number, string? AuthorId, DateTimeOffset CreatedAt);

    private sealed record ListedBody(ListedStorage Storage);

    private sealed record ListedStorage(string Value);
}
