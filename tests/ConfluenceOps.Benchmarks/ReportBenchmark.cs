using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ConfluenceOps.Http;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Reporting;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>How large the page of a review is, and how long a browser takes to open it and to filter in it; and what a baseline and a comparison cost.</summary>
internal static class ReportBenchmark
{
    private const int Rounds = 5;
    private const double MostMegabytes = 15;
    private const double MostMilliseconds = 1_000;

    public static Command Create()
    {
        var spaces = new Option<int>("--spaces") { DefaultValueFactory = _ => 100, Description = "Spaces of the site." };
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 10_000, Description = "Pages of all spaces." };
        var users = new Option<int>("--users") { DefaultValueFactory = _ => 2_000, Description = "People." };
        var groups = new Option<int>("--groups") { DefaultValueFactory = _ => 200, Description = "Groups, each with a fifth of the people." };
        var command = new Command("report", "The report of a generated site in a real Chromium, and its baseline.") { spaces, pages, users, groups };
        command.SetAction((words, cancel) => RunAsync(
            string.Create(CultureInfo.InvariantCulture, $"spaces={words.GetValue(spaces)},pages={words.GetValue(pages)},users={words.GetValue(users)},groups={words.GetValue(groups)},seed=3,depth=6,restrictions=0.05,auditor=all"), cancel));
        return command;
    }

    private static async Task RunAsync(string size, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        try
        {
            var review = await ReviewAsync(size, cancel);
            var path = Path.Combine(folder.FullName, "review.html");
            await ReviewReport.SaveAsync(review, comparison: null, path, cancel);
            Measure.AtMost(MostMegabytes, "report.size", new FileInfo(path).Length / 1048576.0, "MB");
            await MeasurePageAsync(path);
            await MeasureBaselineAsync(review, Path.Combine(folder.FullName, "baseline.json"), cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<PermissionReview> ReviewAsync(string size, CancellationToken cancel)
    {
        await using var server = Child.Start("serve", size, "", "administrator");
        var where = await server.ReadAsync<SiteProcess>(cancel);
        using var site = await SiteConnector.ConnectAsync(new ConnectionOptions { Url = where.Url, Credential = SiteCredential.Basic(where.Email, where.Token) }, cancel);
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, cancel).ToListAsync(cancel);
        return await new ReviewMaker(site, TimeProvider.System, new ReviewOptions()).MakeAsync(spaces, progress: null, cancel);
    }

    private static async Task MeasurePageAsync(string path)
    {
        await using var browser = await ReportBrowser.StartAsync();
        if (browser is null)
        {
            await Console.Error.WriteLineAsync("Chromium (chromium) is not on the path: nothing was opened.");
            return;
        }
        var rounds = new List<ReportTimes>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await browser.MeasureAsync(path));
        Measure.AtMost(MostMilliseconds, "report.open", Median(rounds, times => times.Open), "ms");
        Measure.AtMost(MostMilliseconds, "report.filter-findings", Median(rounds, times => times.Findings), "ms");
        Measure.AtMost(MostMilliseconds, "report.everybody", Median(rounds, times => times.Everybody), "ms");
        Measure.AtMost(MostMilliseconds, "report.filter-matrix", Median(rounds, times => times.Matrix), "ms");
        Measure.AtMost(MostMilliseconds, "report.sort-matrix", Median(rounds, times => times.Sort), "ms");
        Measure.AtMost(MostMilliseconds, "report.why", Median(rounds, times => times.Why), "ms");
    }

    /// <summary>The comparison is with a state in which one group had half its members.</summary>
    private static async Task MeasureBaselineAsync(PermissionReview review, string path, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        await BaselineFile.SaveAsync(review, path, cancel);
        Measure.Report("baseline.save", clock.Elapsed.TotalSeconds, "s");
        Measure.Report("baseline.size", new FileInfo(path).Length / 1048576.0, "MB");
        clock.Restart();
        var baseline = await BaselineFile.ReadAsync(path, cancel);
        Measure.Report("baseline.read", clock.Elapsed.TotalSeconds, "s");
        var some = baseline.Map.Groups.OrderBy(record => record.Members.Count).ElementAt(baseline.Map.Groups.Count / 2);
        var before = baseline with
        {
            Map = baseline.Map with
            {
                Groups = [.. baseline.Map.Groups.Select(record => record == some ? record with { Members = [.. record.Members.Take(record.Members.Count / 2)] } : record)],
            },
        };
        clock.Restart();
        var comparison = BaselineComparison.Compare(before, review);
        Measure.Report("baseline.compare", clock.Elapsed.TotalSeconds, "s");
        Measure.Report("baseline.changes", comparison.Access.Count, "changes");
        clock.Restart();
        Measure.Report("baseline.wording", comparison.Access.Count(change => change.Through.Length > 0) / clock.Elapsed.TotalSeconds, "changes/s");
    }

    private static double Median(List<ReportTimes> rounds, Func<ReportTimes, double> time) => rounds.Select(time).Order().ElementAt(Rounds / 2);
}
