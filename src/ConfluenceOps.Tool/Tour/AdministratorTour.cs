using ConfluenceOps.Auditing;
using ConfluenceOps.Permissions;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tool.Tour;

/// <summary>What an administrator gets: a review of permissions, and what changed about them.</summary>
internal sealed class AdministratorTour(ISite site, string administrator, Screen screen)
{
    private const int Questions = 50;
    private const int Rows = 8;

    public async Task RunAsync(CancellationToken cancel)
    {
        await ReviewAsync(cancel);
        await ShowChangesAsync(cancel);
    }

    private async Task ReviewAsync(CancellationToken cancel)
    {
        screen.Step($"Review who may do what, as {administrator}");
        var spaces = new List<Space>();
        await foreach (var space in site.GetSpacesAsync(SpaceQuery.All, cancel))
            spaces.Add(space);
        var review = await new ReviewMaker(site, TimeProvider.System, new ReviewOptions { Verify = Questions }).MakeAsync(spaces, progress: null, cancel);
        screen.Line($"{review.Map.Spaces.Count} spaces, {review.Decider.Content.Count} pages, {review.Map.Users.Count} accounts: {review.Requests - review.Agreement!.Asked} requests.");
        screen.Line($"{review.Agreement}");
        screen.Line();
        screen.Table([.. review.Findings.Take(Rows).Select(finding => new[] { $"{finding.Severity}", finding.What })]);
        if (review.Findings.Count > Rows)
            screen.Line($"And {review.Findings.Count - Rows} more findings.");
        screen.Line();
        foreach (var sentence in review.NotSeen)
            screen.Line($"Not seen: {sentence}");
    }

    private async Task ShowChangesAsync(CancellationToken cancel)
    {
        screen.Step("What changed in permissions in the last 30 days, by the audit log");
        var rows = new List<string[]>();
        await foreach (var change in PermissionChanges.ReadAsync(site, new AuditQuery(Since: DateTimeOffset.UtcNow.AddDays(-30)), cancel).Take(Rows))
            rows.Add([$"{change.At.LocalDateTime:g}", change.Author ?? "", $"{change.Action} {change.Right}", $"{change.Who}", change.What]);
        screen.Table(rows);
        if (rows.Count == 0)
            screen.Line("Nothing: an export holds no audit log.");
    }
}
