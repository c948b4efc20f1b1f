using System.Diagnostics;
using System.Text.Json;
using ConfluenceOps.Http;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Reporting;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>What one review took, in a process of its own.</summary>
internal sealed record ReviewRound(
    int Pages, int Users, int Groups, int GroupPages, int Findings, int NotSeen, long Requests, double Seconds, double FindingSeconds, double AnswersPerSecond, double ExplanationsPerSecond, double ReportMegabytes, double ReportSeconds, long PeakBytes)
{
    private const int MembersAPage = 200;

    public static async Task RunAsync(Uri url, string email, string token, CancellationToken cancel)
    {
        using var site = await SiteConnector.ConnectAsync(new ConnectionOptions { Url = url, Credential = SiteCredential.Basic(email, token) }, cancel);
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, cancel).ToListAsync(cancel);
        var review = await new ReviewMaker(site, TimeProvider.System, new ReviewOptions()).MakeAsync(spaces, progress: null, cancel);
        var (answers, explanations) = (Rate(review.Decider), RateOfReasons(review.Decider));
        var finding = Stopwatch.StartNew();
        _ = ConfluenceOps.Permissions.Findings.ReviewFindings.Find(review.Map, review.Decider, review.Settings, null, new());
        finding.Stop();
        var clock = Stopwatch.StartNew();
        using var report = new MemoryStream();
        await ReviewReport.WriteHtmlAsync(review, comparison: null, report, cancel);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(
            new ReviewRound(
                review.Decider.Content.Count, review.Map.Users.Count, review.Map.Groups.Count,
                review.Map.Groups.Sum(record => 1 + (record.Members.Count / MembersAPage)),
                review.Findings.Count, review.NotSeen.Count, review.Requests, review.Duration.TotalSeconds, finding.Elapsed.TotalSeconds, answers, explanations,
                report.Length / 1048576.0, clock.Elapsed.TotalSeconds, self.PeakWorkingSet64),
            JsonSerializerOptions.Web));
    }

    /// <summary>All pages for all users, on one core.</summary>
    private static double Rate(AccessDecider decider)
    {
        long allowed = 0;
        var clock = Stopwatch.StartNew();
        for (var content = 0; content < decider.Content.Count; content++)
            for (var subject = 0; subject < decider.Subjects.Count; subject++)
                allowed += decider.Decide(subject, content, AccessRight.View) == AccessResult.Allowed ? 1 : 0;
        GC.KeepAlive(allowed);
        return (double)decider.Content.Count * decider.Subjects.Count / clock.Elapsed.TotalSeconds;
    }

    private static double RateOfReasons(AccessDecider decider)
    {
        const int Questions = 20_000;
        var random = new Random(1);
        var clock = Stopwatch.StartNew();
        for (var question = 0; question < Questions; question++)
            _ = decider.Explain(decider.Subjects[random.Next(decider.Subjects.Count)], decider.Content[random.Next(decider.Content.Count)].Id, AccessRight.Edit);
        return Questions / clock.Elapsed.TotalSeconds;
    }
}
