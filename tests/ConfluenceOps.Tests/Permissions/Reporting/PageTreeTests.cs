using System.Text.RegularExpressions;
using ConfluenceOps.Permissions;
using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public class PageTreeTests(Chromium chromium)
{
    [Fact]
    public async Task Restricted_pages_have_locks_and_so_have_those_below_them()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await OnlyRestrictedAsync(report);

        await Assertions.Expect(Row(report, "Security, view restricted")).ToBeVisibleAsync();
        await Assertions.Expect(Row(report, "Finding 7, view restricted, edit restricted")).ToBeVisibleAsync();
        await Assertions.Expect(Row(report, "Register, below a restricted page, edit restricted")).ToContainTextAsync("Edit: tom, unread");
        await Assertions.Expect(Row(report, "Engineering, no restriction")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_whose_parent_nobody_saw_is_marked()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.Locator("#pages").GetByLabel("Space").SelectOptionAsync("OPS · OPS space");

        await Assertions.Expect(Row(report, "Below something unseen, what it hangs under is not readable")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_find_a_page_and_show_it_in_its_place()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Title" }).FillAsync("finding 7");

        await Assertions.Expect(report.Page.Locator(".tree-row .title")).ToHaveTextAsync(["Engineering", "Security", "Findings", "Finding 7"]);
        await Assertions.Expect(report.Page.Locator("#pages .tally")).ToHaveTextAsync("1 of 7 pages, 4 with a restriction of their own");
    }

    [Fact]
    public async Task Arrow_keys_walk_the_tree_unfold_it_and_fold_it()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());
        var keys = report.Page.Keyboard;

        await Row(report, "Engineering, no restriction").FocusAsync();
        for (var at = 0; at < 2; at++)
            await keys.PressAsync("ArrowDown");
        await Assertions.Expect(Row(report, "Security, view restricted")).ToBeFocusedAsync();
        await Assertions.Expect(Row(report, "Security, view restricted")).ToHaveAttributeAsync("aria-expanded", "false");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(Row(report, "Findings, view restricted")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowLeft");
        await keys.PressAsync("ArrowLeft");
        await Assertions.Expect(Row(report, "Findings, view restricted")).ToHaveCountAsync(0);
        await keys.PressAsync("Enter");
        await Assertions.Expect(report.Panel.Locator("h2")).ToHaveTextAsync("Security");
        await keys.PressAsync("Escape");
        await Assertions.Expect(Row(report, "Security, view restricted")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_tree_of_five_thousand_levels_opens_and_only_what_is_visible_of_it_is_in_the_document()
    {
        var map = new AccessMapBuilder().People("maya").Space("ENG", space =>
        {
            space.Grant("group everybody", "read space").Page("0", view: ["user maya"]);
            for (var level = 1; level < 5_000; level++)
                space.Page($"{level}", $"{level - 1}");
        }).Build();
        await using var report = await OpenReport.OfAsync(chromium, new PermissionReview(map));

        await report.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Title" }).FillAsync("4999");
        await report.Page.GetByRole(AriaRole.Treeitem).First.FocusAsync();
        await report.Page.Keyboard.PressAsync("End");

        await Assertions.Expect(Row(report, "4999, below a restricted page")).ToBeFocusedAsync();
        await Assertions.Expect(Row(report, "4999, below a restricted page")).ToHaveAttributeAsync("aria-level", "5000");
        Assert.InRange(await report.Page.Locator(".tree-row").CountAsync(), 10, 100);
    }

    private static Task OnlyRestrictedAsync(OpenReport report) => report.Page.GetByLabel("Only pages with a restriction").CheckAsync();

    private static ILocator Row(OpenReport report, string name) =>
        report.Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex($"^{Regex.Escape(name)}$") });
}
