using System.CommandLine;
using System.Globalization;

namespace ConfluenceOps.Benchmarks;

/// <summary>How fast, how lean and how flat an import is.</summary>
internal static class ImportBenchmark
{
    private const int Rounds = 8;
    private const int WarmUp = 3;
    private const int InFlight = 4;

    public static Command Create()
    {
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 5000, Description = "Pages of the space." };
        var latency = new Option<int>("--latency") { Description = "Milliseconds that every request takes on the way." };
        var command = new Command("import", "A whole space: fetched, converted, stored, indexed.") { pages, latency };
        command.SetAction((words, cancel) => words.GetValue(latency) > 0
            ? WithLatencyAsync(words.GetValue(pages), words.GetValue(latency), cancel)
            : BesideFloorsAsync(words.GetValue(pages), cancel));
        return command;
    }

    private static async Task BesideFloorsAsync(int pages, CancellationToken cancel)
    {
        var rounds = await RunAsync(pages, null, Rounds, true, cancel);
        // The first rounds pay for a cold start, of the importer and its floors alike; what that costs is reported by itself.
        var warm = rounds.Skip(WarmUp).ToList();
        Measure.AtLeast(2500, "import.pages-per-second", Median(warm, round => round.Pages / round.Seconds), "pages/s");
        Measure.Report("import.pages-per-second-cold", rounds[0].Pages / rounds[0].Seconds, "pages/s");
        Measure.Report("import.floor.fetch", Median(warm, round => round.Pages / round.FetchFloor), "pages/s");
        Measure.Report("import.floor.insert", Median(warm, round => round.Pages / round.InsertFloor), "pages/s");
        Measure.AtMost(1.6, "import.time-to-sum-of-floors", Median(warm, round => round.Seconds / (round.FetchFloor + round.InsertFloor)), "ratio");
        Measure.AtMost(20, "import.requests-per-1000-pages", rounds[0].Requests * 1000.0 / rounds[0].Pages, "requests");
        Measure.Report("import.pages", rounds[0].Pages, "pages");
        var small = await RunAsync(pages, null, 1, false, cancel);
        var large = await RunAsync(4 * pages, null, 1, false, cancel);
        Measure.Report("import.peak-memory", small[0].PeakBytes / 1048576.0, "MiB");
        Measure.AtMost(1.3, $"import.peak-memory-{4 * pages}-to-{pages}", (double)large[0].PeakBytes / small[0].PeakBytes, "ratio");
    }

    private static async Task WithLatencyAsync(int pages, int milliseconds, CancellationToken cancel)
    {
        var rounds = await RunAsync(pages, $"latency={milliseconds}ms", 3, false, cancel);
        var ratio = Median([.. rounds.Skip(1)], round => round.Seconds / (round.Requests / (double)InFlight * milliseconds / 1000));
        Measure.Report("import.requests", rounds[0].Requests, "requests");
        Measure.Report("import.seconds-with-latency", Median([.. rounds.Skip(1)], round => round.Seconds), "s");
        Measure.AtMost(1.3, "import.time-to-round-trips", ratio, "ratio");
    }

    private static async Task<List<ImportRound>> RunAsync(int pages, string? faults, int rounds, bool floors, CancellationToken cancel)
    {
        var size = $"spaces=1,pages={pages.ToString(CultureInfo.InvariantCulture)},seed=1";
        await using var server = Child.Start(faults is null ? ["serve", size] : ["serve", size, faults]);
        var site = await server.ReadAsync<SiteProcess>(cancel);
        var address = $"{site.Url.Scheme}://{Uri.EscapeDataString(site.Email)}:{Uri.EscapeDataString(site.Token)}@{site.Url.Authority}/";
        await using var importer = Child.Start(["import", address, rounds.ToString(CultureInfo.InvariantCulture), .. floors ? ["floors"] : Array.Empty<string>()]);
        var results = new List<ImportRound>();
        for (var round = 0; round < rounds; round++)
            results.Add(await importer.ReadAsync<ImportRound>(cancel));
        return results;
    }

    private static double Median(List<ImportRound> rounds, Func<ImportRound, double> figure)
    {
        var sorted = rounds.Select(figure).Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
