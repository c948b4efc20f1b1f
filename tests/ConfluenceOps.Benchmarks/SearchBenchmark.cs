using System.CommandLine;
using System.Diagnostics;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;

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
        await using var scratch = await ScratchCatalog.OpenAsync(cancel);
        var catalog = scratch.Catalog;
        await GeneratedCatalog.FillAsync(catalog, documents, AttachmentChoice.None, cancel);
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

    /// <summary>One to four words, common and rare, from titles and from texts, as people type them.</summary>
    public static async Task<List<SearchQuery>> QueriesAsync(SqliteCatalog catalog, int seed, CancellationToken cancel)
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
