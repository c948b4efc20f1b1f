using System.Text.RegularExpressions;
using ConfluenceOps.Permissions;
using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public class AccessMatrixTests(Chromium chromium)
{
    [Fact]
    public async Task A_cell_shows_the_highest_right_as_a_letter_and_says_it_in_words()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await Assertions.Expect(Cell(report, "leadership in OPS: Administer")).ToHaveTextAsync("A");
        await Assertions.Expect(Cell(report, "engineering in ENG: Edit")).ToHaveTextAsync("E");
        await Assertions.Expect(Cell(report, "engineering in OPS: None")).ToHaveTextAsync("·");
        await Assertions.Expect(Cell(report, "leadership in HR: Unknown")).ToHaveTextAsync("?");
    }

    [Fact]
    public async Task Effective_access_has_a_row_for_everybody_and_says_where_more_may_be_possible()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await ShowEffectiveAsync(report);

        await Assertions.Expect(Tally(report)).ToHaveTextAsync("9 rows of 9, 3 spaces");
        await Assertions.Expect(Cell(report, "maya in OPS: Administer")).ToBeVisibleAsync();
        // The members of the group unread are not known, and that group may export.
        await Assertions.Expect(Cell(report, "jonas in ENG: Edit, more perhaps")).ToHaveTextAsync("E?");
        await Assertions.Expect(Cell(report, "victor in ENG: None")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Rows_and_columns_are_narrowed_down_by_kind_name_right_and_space()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());
        var filters = report.Page.Locator("#access .filters");

        await filters.GetByLabel("Kind").SelectOptionAsync("group");
        await Assertions.Expect(Names(report)).ToHaveTextAsync(["engineering", "leadership", "unread"]);
        await filters.GetByLabel("At least").SelectOptionAsync("Export");
        await Assertions.Expect(Names(report)).ToHaveTextAsync(["leadership", "unread"]);
        await filters.GetByLabel("Space").FillAsync("ops");
        await Assertions.Expect(Names(report)).ToHaveTextAsync(["leadership"]);
        await filters.GetByLabel("Name").FillAsync("nobody");
        await Assertions.Expect(Tally(report)).ToHaveTextAsync("0 rows of 8, 1 space");
    }

    [Fact]
    public async Task A_column_sorts_the_rows_by_what_they_may_do_there_and_by_the_reverse_the_second_time()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());
        var column = report.Page.GetByRole(AriaRole.Columnheader, new() { NameRegex = new Regex("^OPS,") });

        await column.ClickAsync();
        await Assertions.Expect(Names(report).First).ToHaveTextAsync("leadership");
        await Assertions.Expect(column).ToHaveAttributeAsync("aria-sort", "descending");
        await column.ClickAsync();
        await Assertions.Expect(Names(report).Last).ToHaveTextAsync("leadership");
    }

    [Fact]
    public async Task Arrow_keys_move_from_cell_to_cell_and_enter_opens_why()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());
        var keys = report.Page.Keyboard;

        await report.Page.Locator("#access [tabindex='0']").FocusAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(Cell(report, "engineering in ENG: Edit")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(report.Panel.Locator("h2")).ToHaveTextAsync("engineering in ENG");
        await Assertions.Expect(report.Panel.Locator("h2")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(report.Panel).ToBeHiddenAsync();
        await Assertions.Expect(Cell(report, "engineering in ENG: Edit")).ToBeFocusedAsync();
        await keys.PressAsync("Control+End");
        await Assertions.Expect(Cell(report, "robot r2d2 in OPS: None")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Only_what_is_visible_of_a_large_matrix_is_in_the_document_and_every_cell_can_be_reached()
    {
        var builder = new AccessMapBuilder().People([.. Enumerable.Range(0, 500).Select(number => $"person {number:D3}")]);
        for (var space = 0; space < 80; space++)
            builder.Space($"SP{space:D2}", some => some.GrantEdit("group everybody"));
        await using var report = await OpenReport.OfAsync(chromium, new PermissionReview(builder.Build()));

        await ShowEffectiveAsync(report);
        Assert.InRange(await report.Page.Locator(".gridcell").CountAsync(), 100, 3_000);
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Grid)).ToHaveAttributeAsync("aria-rowcount", "502");

        await report.Page.Locator("#access [tabindex='0']").FocusAsync();
        await report.Page.Keyboard.PressAsync("Control+End");
        await Assertions.Expect(Cell(report, "person 499 in SP79: Edit")).ToBeFocusedAsync();
        await Assertions.Expect(Cell(report, "person 499 in SP79: Edit")).ToBeInViewportAsync();
    }

    private static Task ShowEffectiveAsync(OpenReport report) => report.Page.Locator("#access").GetByLabel("Show").SelectOptionAsync("effective");

    private static ILocator Cell(OpenReport report, string name) => report.Page.GetByRole(AriaRole.Gridcell, new() { Name = name, Exact = true });

    private static ILocator Names(OpenReport report) => report.Page.Locator("#access .rowheader bdi");

    private static ILocator Tally(OpenReport report) => report.Page.Locator("#access .tally");
}
