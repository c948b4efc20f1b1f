using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Http;
using ConfluenceOps.Imports;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>How long a person waits for a search.</summary>
internal static class SearchBenchmark
{
    private const int Queries = 200;

    public static Command Create()
    {
        var documents = new Option<int>("--documents") { DefaultValueFactory = _ => 20_000, Description = "Documents in the catalog." };
        var command = new Command("search", $"{Queries} varied queries over one catalog.") { documents };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(documents), cancel));
        return command;
    }

    private static async Task RunAsync(int documents, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        try
        {
            await using var catalog = await SqliteCatalog.OpenAsync(Path.Combine(folder.FullName, "catalog.db"), TimeProvider.System, cancel);
            await FillAsync(catalog, documents, cancel);
            // The first searches of a process pay for its cold start.
            foreach (var query in await QueriesAsync(catalog, seed: 1, cancel))
                await catalog.FindAsync(query, cancel);
            var queries = await QueriesAsync(catalog, seed: 7, cancel);
            var times = new List<double>(queries.Count);
            var empty = 0;
            foreach (var query in queries)
            {
                var clock = Stopwatch.GetTimestamp();
                var hits = await catalog.FindAsync(query, cancel);
                times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
                empty += hits.Count == 0 ? 1 : 0;
            }
            times.Sort();
            Measure.Report("search.queries", times.Count, "queries");
            Measure.Report("search.queries-without-hits", empty, "queries");
            Measure.Report("search.median", times[times.Count / 2], "ms");
            Measure.AtMost(10, "search.95th-percentile", times[(int)(times.Count * 0.95)], "ms");
            Measure.Report("search.slowest", times[^1], "ms");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(SqliteCatalog catalog, int documents, CancellationToken cancel)
    {
        await using var server = Child.Start("serve", $"spaces=1,pages={documents.ToString(CultureInfo.InvariantCulture)},seed=1");
        var where = await server.ReadAsync<SiteProcess>(cancel);
        using var site = await SiteConnector.ConnectAsync(
            new ConnectionOptions { Url = where.Url, Credential = SiteCredential.Basic(where.Email, where.Token) }, cancel);
        await foreach (var space in site.GetSpacesAsync(SpaceQuery.All, cancel))
            await new SpaceImporter(site, catalog, TimeProvider.System).ImportAsync(space, null, cancel);
    }

    /// <summary>One to four words, common and rare, from titles and from texts, as people type them.</summary>
    private static async Task<List<SearchQuery>> QueriesAsync(SqliteCatalog catalog, int seed, CancellationToken cancel)
    {
        var random = new Random(seed);
        var documents = await catalog.GetDocumentsAsync(new DocumentQuery(), cancel).ToListAsync(cancel);
        var queries = new List<SearchQuery>(Queries);
        while (queries.Count < Queries)
        {
            var document = documents[random.Next(documents.Count)];
            var source = random.Next(3) == 0 ? document.Title : await catalog.GetTextAsync(document.Id, cancel);
            var words = source.Split([' ', '\n', '.', ',', '|', '#', '*', '(', ')', '[', ']', '`', '<', '>', '-', ':'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length > 2 && word.All(char.IsLetter)).ToArray();
            if (words.Length > 0)
                queries.Add(new SearchQuery(string.Join(' ', random.GetItems(words, random.Next(1, 5))), random.Next(4) == 0 ? [document.Space] : []));
        }
        return queries;
    }
}
