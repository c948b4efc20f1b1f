using System.CommandLine;
using ConfluenceOps.Benchmarks;

// Every run prints one line of JSON a measure and exits 0 whatever holds: it reports, it does not judge.
var root = new RootCommand("Speed and memory, as ratios and counts that were measured in one run.")
{
    ConnectBenchmark.Create(),
    LoadingBenchmark.Create(),
    ImportBenchmark.Create(),
    SyncBenchmark.Create(),
    CrashBenchmark.Create(),
    FaultBenchmark.Create(),
    SearchBenchmark.Create(),
    McpBenchmark.Create(),
    RankingBenchmark.Create(),
    AssistantBenchmark.Create(),
    CatalogBenchmark.Create(),
    AutomationBenchmark.Create(),
    ContextBenchmark.Create(),
    ExportBenchmark.Create(),
    MarkupBenchmark.Create(),
    ReviewBenchmark.Create(),
    ReportBenchmark.Create(),
    ExportReadingBenchmark.Create(),
    Child.Create(),
};
return await root.Parse(args).InvokeAsync();
