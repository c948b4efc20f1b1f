using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public class FindingsSectionTests(Chromium chromium)
{
    [Fact]
    public async Task Accepted_findings_are_hidden_until_somebody_asks_for_them()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await Assertions.Expect(report.Findings).ToHaveCountAsync(5);
        await Assertions.Expect(Tally(report)).ToHaveTextAsync("5 findings of 6; 1 accepted one not shown");

        await report.Page.GetByLabel("Show accepted (1)").CheckAsync();

        await Assertions.Expect(report.Findings).ToHaveCountAsync(6);
        await Assertions.Expect(report.Findings.Filter(new() { HasText = "The handbook is public." })).ToContainTextAsync("Accepted by nora until 2027-01-31: It is meant to be.");
    }

    [Fact]
    public async Task A_severity_that_is_switched_off_takes_its_findings_away()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "High 2" }).And(report.Page.Locator(".chip")).ClickAsync();

        await Assertions.Expect(report.Findings).ToHaveCountAsync(3);
        await Assertions.Expect(report.Page.Locator(".finding .severity.high")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_number_of_the_summary_leads_to_the_findings_of_that_severity_alone()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.Locator(".tile.medium").ClickAsync();

        await Assertions.Expect(report.Findings.Locator("h3")).ToHaveTextAsync(["Everybody can join social-committee."]);
        await Assertions.Expect(report.Page.Locator(".chip[aria-pressed=true]")).ToHaveTextAsync(["Medium1"]);
    }

    [Fact]
    public async Task Rule_space_and_words_narrow_the_list_down_together()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.Locator("#findings").GetByLabel("Space").SelectOptionAsync("ENG");
        await Assertions.Expect(report.Findings).ToHaveCountAsync(3);
        await report.Page.Locator("#findings").GetByLabel("Text").FillAsync("VICTOR");
        await Assertions.Expect(report.Findings).ToHaveCountAsync(1);
        await report.Page.Locator("#findings").GetByLabel("Rule").SelectOptionAsync("OpenGroup");
        await Assertions.Expect(report.Findings).ToHaveCountAsync(0);
        await Assertions.Expect(Tally(report)).ToContainTextAsync("0 findings of 6");
    }

    [Fact]
    public async Task What_mends_a_finding_opens_below_it()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Findings.First.GetByText("How to mend it").ClickAsync();

        await Assertions.Expect(report.Findings.First.Locator("pre")).ToHaveTextAsync("Revoke-ConfluencePermission -Space OPS -Principal 'AnonymousView-1'");
    }

    [Fact]
    public async Task The_page_of_a_finding_opens_with_who_may_view_it()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Findings.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();

        await Assertions.Expect(report.Panel.Locator("h2")).ToHaveTextAsync("Register");
        await Assertions.Expect(report.Panel).ToContainTextAsync("'Security', above it, may be viewed only by");
    }

    private static ILocator Tally(OpenReport report) => report.Page.Locator("#findings .tally");
}
