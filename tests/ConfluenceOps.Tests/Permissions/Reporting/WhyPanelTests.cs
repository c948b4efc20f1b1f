using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public class WhyPanelTests(Chromium chromium)
{
    [Fact]
    public async Task Somebody_in_a_space_is_explained_check_by_check()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.EvaluateAsync("openAccess(subjects.find(subject => subject.name === 'jonas').number, spaces.find(space => space.key === 'ENG'), null, 'Edit')");

        await Assertions.Expect(report.Panel.Locator("h2")).ToHaveTextAsync("jonas in ENG");
        await Assertions.Expect(report.Panel.Locator(".reasons .text")).ToHaveTextAsync(
        [
            "The account is active.",
            "The group everybody gives access to Confluence.",
            "ENG grants 'View' through the group engineering.",
            "ENG grants 'Add pages' through the group engineering.",
        ]);
    }

    [Fact]
    public async Task A_chain_of_lists_names_the_one_that_keeps_somebody_out()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Title" }).FillAsync("Finding 7");
        await report.Page.Locator(".tree-row").Last.ClickAsync();
        await report.Panel.GetByText("Ask about somebody else").ClickAsync();
        await report.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^jonas") }).ClickAsync();

        await Assertions.Expect(report.Panel.Locator(".verdict")).ToContainTextAsync("View: Denied");
        await Assertions.Expect(report.Panel.Locator(".reasons li.denied .text")).ToHaveTextAsync(
            ["'Findings', an ancestor, may be viewed only by maya and priya; this user is neither."]);
        await Assertions.Expect(report.Panel.Locator(".reasons li.allowed .text").Last).ToHaveTextAsync("'Finding 7' may be viewed only by jonas and priya; this user is named.");
    }

    [Fact]
    public async Task Back_returns_to_what_the_panel_showed_before()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.GetByRole(AriaRole.Gridcell, new() { Name = "engineering in ENG: Edit" }).ClickAsync();
        await report.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^maya") }).ClickAsync();
        await Assertions.Expect(report.Panel.Locator("h2")).ToHaveTextAsync("maya in ENG");
        await report.Panel.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();

        await Assertions.Expect(report.Panel.Locator("h2")).ToHaveTextAsync("engineering in ENG");
    }

    [Fact]
    public async Task Another_right_is_one_press_away_and_read_out()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.Locator("#access").GetByLabel("Show").SelectOptionAsync("effective");
        await report.Page.GetByRole(AriaRole.Gridcell, new() { Name = "carla in OPS: View" }).ClickAsync();
        await report.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^Export") }).ClickAsync();

        await Assertions.Expect(report.Panel.Locator(".verdict")).ToHaveAttributeAsync("aria-live", "polite");
        await Assertions.Expect(report.Panel.Locator(".reasons .text").Last).ToHaveTextAsync("Guests cannot hold 'Export', whatever they were granted.");
    }

    [Fact]
    public async Task What_is_unknown_says_what_could_not_be_read()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.Locator("#access").GetByLabel("Show").SelectOptionAsync("effective");
        await report.Page.GetByRole(AriaRole.Gridcell, new() { Name = "maya in HR: Unknown" }).ClickAsync();

        await Assertions.Expect(report.Panel.Locator(".reasons li.unknown .text")).ToHaveTextAsync("What HR grants could not be read: The site answered 403.");
    }

    [Fact]
    public async Task A_group_that_people_join_by_themselves_or_whose_members_are_not_known_says_so()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.GetByRole(AriaRole.Gridcell, new() { Name = "unread in ENG: Export" }).ClickAsync();

        await Assertions.Expect(report.Panel).ToContainTextAsync("Not all members could be read: The site answered 403.");
    }

    [Fact]
    public async Task The_name_of_a_row_leads_to_all_its_spaces()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.Locator("#access .rowheader").Filter(new() { HasText = "Anonymous" }).ClickAsync();

        await Assertions.Expect(report.Panel.Locator(".people button")).ToHaveTextAsync(["HR · HR spaceUnknown", "OPS · OPS spaceView"]);
    }
}
