using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Findings;
using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public class ReportedChangeTests(Chromium chromium)
{
    [Fact]
    public async Task Without_a_baseline_there_is_no_section_of_changes()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await Assertions.Expect(report.Page.Locator("#changes")).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator("#sections a")).ToHaveTextAsync(["Summary", "Findings", "Access", "Pages", "Security settings"]);
    }

    [Fact]
    public async Task With_one_it_says_who_gained_what_where_and_through_what()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small(), SinceJonasJoined());

        var row = report.Page.Locator("#changes tbody tr").Filter(new() { HasText = "jonas" }).Filter(new() { HasText = "Edit" }).First;
        await Assertions.Expect(row.Locator("td, th")).ToHaveTextAsync(["Gained", "jonas", "Edit", "ENG (4 pages)", "ENG grants 'Add pages' through the group engineering."]);
        await Assertions.Expect(report.Page.Locator("#changes")).ToContainTextAsync("Findings gone (1)");
    }

    [Fact]
    public async Task Changes_are_narrowed_down_by_which_way_they_went_and_by_words()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small(), SinceJonasJoined());
        var rows = report.Page.Locator("#changes tbody tr");

        await report.Page.Locator("#changes").GetByLabel("Change", new() { Exact = true }).SelectOptionAsync("Gained");
        await report.Page.Locator("#changes").GetByLabel("Text").FillAsync("security");

        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("ENG › Security (2 pages)");
    }

    private static BaselineComparison SinceJonasJoined()
    {
        var map = ReviewedSites.SmallMap();
        var before = map with { Groups = [.. map.Groups.Select(record => record.Group.Id == "engineering" ? record with { Members = ["maya", "priya"] } : record)] };
        return BaselineComparison.Compare(
            new ReviewBaseline { Map = before, Findings = [new BaselineFinding("Old-1", "OpenGroup", Severity.Medium, "Everybody could join the ski group.", null, false)] },
            ReviewedSites.Small());
    }
}
