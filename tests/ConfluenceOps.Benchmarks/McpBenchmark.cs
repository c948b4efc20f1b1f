using System.CommandLine;
using System.Diagnostics;
using ConfluenceOps.Imports;
using ModelContextProtocol.Client;

namespace ConfluenceOps.Benchmarks;

/// <summary>How long an assistant waits for a search, measured from the client over standard input and output of the real process.</summary>
internal static class McpBenchmark
{
    public static Command Create()
    {
        var documents = new Option<int>("--documents") { DefaultValueFactory = _ => 20_000, Description = "Documents in the catalog." };
        var command = new Command("mcp", "search_documents of 'confluenceops mcp' with the queries of the search benchmark, each call noted in the catalog.") { documents };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(documents), cancel));
        return command;
    }

    private static async Task RunAsync(int documents, CancellationToken cancel)
    {
        await using var scratch = await ScratchCatalog.OpenAsync(cancel);
        var catalog = scratch.Catalog;
        await GeneratedCatalog.FillAsync(catalog, documents, AttachmentChoice.None, cancel);
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "ConfluenceOps.Tool.dll"), "mcp", "--catalog", catalog.Location, "--rate", "1000000"],
        });
        await using var client = await McpClient.CreateAsync(transport, cancellationToken: cancel);
        // The first searches of a process pay for its cold start.
        foreach (var query in await SearchBenchmark.QueriesAsync(catalog, seed: 1, cancel))
            await SearchAsync(client, query, cancel);
        var times = new List<double>();
        foreach (var query in await SearchBenchmark.QueriesAsync(catalog, seed: 7, cancel))
            times.Add(await SearchAsync(client, query, cancel));
        times.Sort();
        Measure.Report("mcp.search.queries", times.Count, "queries");
        Measure.Report("mcp.search.median", times[times.Count / 2], "ms");
        Measure.AtMost(30, "mcp.search.95th-percentile", times[(int)(times.Count * 0.95)], "ms");
        Measure.Report("mcp.search.slowest", times[^1], "ms");
    }

    /// <returns>How long it took, in milliseconds.</returns>
    private static async Task<double> SearchAsync(McpClient client, Documents.SearchQuery query, CancellationToken cancel)
    {
        var asked = new Dictionary<string, object?> { ["query"] = query.Text, ["space"] = query.Spaces is [var space] ? space : null, ["limit"] = query.Limit };
        var clock = Stopwatch.GetTimestamp();
        var answer = await client.CallToolAsync("search_documents", asked, cancellationToken: cancel);
        var took = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        return answer.IsError is true ? throw new InvalidOperationException($"'{query.Text}' was refused.") : took;
    }
}
