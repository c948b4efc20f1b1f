using System.CommandLine;
using System.Globalization;

namespace ConfluenceOps.Benchmarks;

/// <summary>What a review of a whole site takes: requests, time, memory, and how fast it answers afterwards.</summary>
internal static class ReviewBenchmark
{
    private const int MostMemory = 400;
    private const int MostReport = 15;
    private const double LeastAnswers = 1_000_000;

    public static Command Create()
    {
        var spaces = new Option<int>("--spaces") { DefaultValueFactory = _ => 100, Description = "Spaces of the site." };
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 10_000, Description = "Pages of all spaces." };
        var users = new Option<int>("--users") { DefaultValueFactory = _ => 2_000, Description = "People." };
        var groups = new Option<int>("--groups") { DefaultValueFactory = _ => 200, Description = "Groups." };
        var command = new Command("review", "A permission review of a generated site, restricted pages included.") { spaces, pages, users, groups };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(spaces), words.GetValue(pages), words.GetValue(users), words.GetValue(groups), cancel));
        return command;
    }

    private static async Task RunAsync(int spaces, int pages, int users, int groups, CancellationToken cancel)
    {
        await using var server = Child.Start("serve", string.Create(
            CultureInfo.InvariantCulture, $"spaces={spaces},pages={pages},users={users},groups={groups},seed=3,depth=6,restrictions=0.05,auditor=all"), "", "administrator");
        var site = await server.ReadAsync<SiteProcess>(cancel);
        await using var reviewer = Child.Start("review", site.Url.AbsoluteUri, site.Email, site.Token);
        var round = await reviewer.ReadAsync<ReviewRound>(cancel);
        var budget = (2 * spaces) + (round.Pages / 100.0) + round.GroupPages + (round.Users / 100.0);
        Measure.Report("review.pages", round.Pages, "pages");
        Measure.Report("review.users", round.Users, "users");
        Measure.Report("review.groups", round.Groups, "groups");
        Measure.Report("review.pages-of-group-members", round.GroupPages, "pages");
        Measure.Report("review.findings", round.Findings, "findings");
        Measure.Report("review.not-seen", round.NotSeen, "sentences");
        Measure.AtMost(Math.Round(budget), "review.requests", round.Requests, "requests");
        Measure.Report("review.seconds", round.Seconds, "s");
        Measure.Report("review.finding-seconds", round.FindingSeconds, "s");
        Measure.AtMost(MostMemory, "review.peak-memory", round.PeakBytes / 1048576.0, "MiB");
        Measure.AtLeast(LeastAnswers, "review.answers-per-second", round.AnswersPerSecond, "answers/s");
        Measure.Report("review.explanations-per-second", round.ExplanationsPerSecond, "answers/s");
        Measure.AtMost(MostReport, "review.html-report", round.ReportMegabytes, "MB");
        Measure.Report("review.html-report-seconds", round.ReportSeconds, "s");
    }
}
