using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public class PrintedReportTests(Chromium chromium)
{
    [Fact]
    public async Task On_paper_stand_every_finding_with_what_mends_it_and_what_each_space_grants()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(report.Page.Locator(".finding pre").First).ToBeVisibleAsync();
        await Assertions.Expect(report.Page.Locator("#printed tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(report.Page.Locator("#printed tr").Filter(new() { HasText = "OPS" }).Locator("td").Last).ToHaveTextAsync("leadership");
        await Assertions.Expect(report.Page.Locator("#access")).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator(".filters").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_screen_is_as_before_when_the_printing_is_done()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.PdfAsync(new() { Format = "A4" });

        await Assertions.Expect(report.Page.Locator("#printed")).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator(".finding details[open]")).ToHaveCountAsync(0);
        await Assertions.Expect(report.Page.Locator("#access")).ToBeVisibleAsync();
        Assert.Empty(report.Complaints);
    }
}
