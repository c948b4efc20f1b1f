using ConfluenceOps.Documents;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogListTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Documents_come_in_the_order_of_the_page_tree()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Space("OPS", "2"), Sample.Page("9", "Operations"));
        await catalog.ImportAsync(
            Sample.Page("5", "Zoo", parent: "1"),
            Sample.Page("4", "ant", parent: "1"),
            Sample.Page("3", "Second", parent: "1", position: 2),
            Sample.Page("31", "Below second", parent: "3"),
            Sample.Page("2", "First", parent: "1", position: 1),
            Sample.Page("1", "Home"));

        Assert.Equal(["Home", "First", "Second", "Below second", "ant", "Zoo", "Operations"], await catalog.TitlesAsync());
    }

    [Fact]
    public async Task Ancestors_follow_a_page_that_moves_and_one_that_is_renamed()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "Home"), Sample.Page("2", "Old place", parent: "1"), Sample.Page("3", "Moves", parent: "2"),
            Sample.Page("4", "Leaf", parent: "3"));
        Assert.Equal(["Home", "Old place", "Moves"], await AncestorsAsync("Leaf"));

        await catalog.ImportAsync(Sample.Page("3", "Moved", parent: "1"));

        Assert.Equal(["Home", "Moved"], await AncestorsAsync("Leaf"));

        async Task<IReadOnlyList<string>> AncestorsAsync(string title) =>
            (await catalog.ListAsync(new DocumentQuery { Titles = [title] })).Single().Ancestors;
    }

    [Fact]
    public async Task A_page_whose_parent_was_not_imported_is_at_the_top()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("2", "Orphan", parent: "777"));

        Assert.Empty((await catalog.ListAsync()).Single().Ancestors);
    }

    [Fact]
    public async Task Pages_that_hang_under_each_other_in_a_circle_are_listed_once_each()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "A", parent: "2"), Sample.Page("2", "B", parent: "1"), Sample.Page("3", "C", parent: "3"),
            Sample.Page("4", "Leaf", parent: "1"), Sample.Page("5", "Sane"));

        Assert.Equal(["Sane", "A", "B", "Leaf", "C"], await catalog.TitlesAsync());
        Assert.Equal(["B", "A"], (await catalog.ListAsync(new DocumentQuery { Titles = ["Leaf"] })).Single().Ancestors);
    }

    [Fact]
    public async Task A_tree_of_five_thousand_levels_is_listed_from_top_to_bottom()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync([.. Enumerable.Range(1, 5000).Select(n => Sample.Page($"{n}", $"Level {n}", parent: $"{n - 1}"))]);

        var deepest = (await catalog.ListAsync(new DocumentQuery { Titles = ["Level 5000"] })).Single();

        Assert.Equal(4999, deepest.Ancestors.Count);
        Assert.Equal(("Level 1", "Level 4999"), (deepest.Ancestors[0], deepest.Ancestors[^1]));
        Assert.Equal("Level 5000", (await catalog.TitlesAsync())[^1]);
    }

    [Theory]
    [InlineData("deploy*", "Deploy guide", "DEPLOY")]
    [InlineData("*GUIDE", "Deploy guide")]
    [InlineData("deploy", "DEPLOY")]
    [InlineData("?eploy", "DEPLOY")]
    [InlineData("über*", "Übersicht")]
    [InlineData("ПЛАН", "План")]
    [InlineData("100% [a-z] _?", "100% [a-z] _x")]
    [InlineData(@"C:\temp*", @"C:\temp folder")]
    [InlineData("*", "100% [a-z] _x", @"C:\temp folder", "DEPLOY", "Deploy guide", "Übersicht", "План")]
    [InlineData("nothing*")]
    public async Task Titles_are_matched_with_wildcards_and_without_regard_to_case(string pattern, params string[] expected)
    {
        await using var catalog = await _folder.OpenAsync();
        string[] titles = ["Deploy guide", "DEPLOY", "Übersicht", "План", "100% [a-z] _x", @"C:\temp folder"];
        await catalog.ImportAsync([.. titles.Select((title, n) => Sample.Page($"{n}", title))]);

        Assert.Equal(expected.Order(StringComparer.OrdinalIgnoreCase), await catalog.TitlesAsync(new DocumentQuery { Titles = [pattern] }));
    }

    [Fact]
    public async Task Every_condition_that_is_given_must_hold()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "Both", labels: ["runbook", "über"]), Sample.Page("2", "One", labels: ["runbook"]), Sample.Page("3", "None"));
        await catalog.ImportAsync(Sample.Space("OPS", "2"), Sample.Page("4", "Elsewhere", labels: ["runbook"]));
        var one = (await catalog.ListAsync(new DocumentQuery { Titles = ["One"] })).Single();
        await catalog.Imports.SetSourceOfTruthAsync("eng", SourceOfTruth.Catalog, TestContext.Current.CancellationToken);
        await catalog.SetReadOnlyAsync(one.Id, true, TestContext.Current.CancellationToken);

        Assert.Equal(["Both", "One", "Elsewhere"], await catalog.TitlesAsync(new DocumentQuery { Tags = ["Runbook"] }));
        Assert.Equal(["Both"], await catalog.TitlesAsync(new DocumentQuery { Tags = ["runbook", "ÜBER"] }));
        Assert.Equal(["Both", "One"], await catalog.TitlesAsync(new DocumentQuery { Tags = ["runbook"], Spaces = ["eng"] }));
        Assert.Equal(["One"], await catalog.TitlesAsync(new DocumentQuery { ReadOnly = true, Spaces = ["ENG"] }));
        Assert.Equal(["Both", "None"], await catalog.TitlesAsync(new DocumentQuery { ReadOnly = false, Spaces = ["ENG"] }));
        Assert.Equal(["One"], await catalog.TitlesAsync(new DocumentQuery { Ids = [one.Id, 999] }));
        Assert.Empty(await catalog.TitlesAsync(new DocumentQuery { Ids = [one.Id], Spaces = ["OPS"] }));
    }

    [Fact]
    public async Task A_document_can_be_changed_while_the_list_that_it_came_from_is_still_being_read()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync([.. Enumerable.Range(1, 450).Select(n => Sample.Page($"{n}", $"Page {n}"))]);
        var cancel = TestContext.Current.CancellationToken;

        await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery(), cancel))
            await catalog.SetReadOnlyAsync(document.Id, false, cancel);

        Assert.Equal(450, (await catalog.ListAsync(new DocumentQuery { ReadOnly = false })).Count);
    }
}
