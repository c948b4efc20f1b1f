using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Documents.Tags;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogTagTests : IAsyncLifetime
{
    private readonly CatalogFolder _folder = new();
    private SqliteCatalog _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _catalog = await _folder.OpenAsync();
        await _catalog.ImportAsync(
            Sample.Page("1", "Home"), Sample.Page("2", "Deploy", parent: "1", labels: ["runbook", "über"]), Sample.Page("3", "Rollback", parent: "1", labels: ["runbook"]));
    }

    public async ValueTask DisposeAsync()
    {
        await _catalog.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_tag_that_is_made_is_listed_beside_the_labels_of_pages_with_how_many_bear_it()
    {
        var made = await _catalog.Tags.MakeAsync(new TagDefinition(" Reviewed ", "Blue", "Somebody has read it"), Cancel);
        await _catalog.Tags.PutOnAsync("reviewed", await IdsAsync("Home", "Deploy"), Cancel);

        Assert.Equal(new DocumentTag { Name = "Reviewed", Color = "blue", Description = "Somebody has read it" }, made);
        Assert.Equal(
            [
                made with { Documents = 2 },
                new DocumentTag { Name = "runbook", Documents = 2, Labelled = 2 },
                new DocumentTag { Name = "über", Documents = 1, Labelled = 1 },
            ],
            await _catalog.Tags.ListAsync(Cancel));
    }

    [Fact]
    public async Task Documents_show_and_are_found_by_both_kinds_of_tags()
    {
        await _catalog.Tags.MakeAsync(new TagDefinition("Äußerst wichtig"), Cancel);
        await _catalog.Tags.PutOnAsync("ÄUSSERST WICHTIG".Replace("SS", "ß", StringComparison.Ordinal), await IdsAsync("Deploy"), Cancel);

        Assert.Equal(["runbook", "über", "Äußerst wichtig"], (await OneAsync("Deploy")).Tags);
        Assert.Equal(["Deploy"], await _catalog.TitlesAsync(new DocumentQuery { Tags = ["RUNBOOK", "äußerst Wichtig"] }));
        Assert.Empty(await _catalog.TitlesAsync(new DocumentQuery { Tags = ["runbook", "nothing"] }));
        Assert.Equal(
            ["Deploy"],
            await _catalog.ViewAsync(view => view.GetLabelled($"{Sample.Site}", ["ENG"], ["Äußerst Wichtig", "runbook"], all: true).Select(name => name.Title).ToArray(), Cancel));
    }

    [Fact]
    public async Task A_tag_that_is_a_label_too_is_shown_once()
    {
        await _catalog.Tags.PutOnAsync("Runbook", await IdsAsync("Home", "Deploy"), Cancel);

        Assert.Equal(["runbook", "über"], (await OneAsync("Deploy")).Tags);
        Assert.Equal(["runbook"], (await OneAsync("Home")).Tags);
        Assert.Equal(
            new DocumentTag { Name = "runbook", Documents = 3, Labelled = 2 },
            (await _catalog.Tags.ListAsync(Cancel)).Single(tag => tag.Name == "runbook"));
    }

    [Fact]
    public async Task An_import_leaves_the_tags_that_were_put_on_here()
    {
        await _catalog.Tags.MakeAsync(new TagDefinition("reviewed"), Cancel);
        await _catalog.Tags.PutOnAsync("reviewed", await IdsAsync("Deploy", "Rollback"), Cancel);

        await _catalog.ImportAsync(Sample.Page("2", "Deploy", "Another text.", parent: "1", labels: ["changed"], version: 2));

        Assert.Equal(["changed", "reviewed"], (await OneAsync("Deploy")).Tags);
        Assert.Equal(["runbook", "reviewed"], (await OneAsync("Rollback")).Tags);
    }

    [Fact]
    public async Task A_tag_is_no_edit_and_a_read_only_document_takes_it()
    {
        var before = await OneAsync("Deploy");
        await _catalog.SetReadOnlyAsync(before.Id, true, Cancel);
        var state = await _catalog.GetStateAsync(Cancel);

        await _catalog.Tags.PutOnAsync("runbook", await IdsAsync("Home"), Cancel);
        await _catalog.Tags.MakeAsync(new TagDefinition("reviewed"), Cancel);
        await _catalog.Tags.PutOnAsync("reviewed", [before.Id], Cancel);

        var after = await OneAsync("Deploy");
        Assert.Equal(["runbook", "über", "reviewed"], after.Tags);
        Assert.Equal((before.Version, before.Modified, false, true), (after.Version, after.Modified, after.Edited, after.ReadOnly));
        Assert.True((await _catalog.GetStateAsync(Cancel)).Changes > state.Changes);
    }

    [Fact]
    public async Task Documents_that_are_not_there_are_named_and_the_others_are_done()
    {
        var ids = await IdsAsync("Deploy", "Home");

        var changed = await _catalog.Tags.PutOnAsync("runbook", [777, .. ids, 888, 777], Cancel);
        var again = await _catalog.Tags.PutOnAsync("runbook", ids, Cancel);

        Assert.Equal(2, changed.Changed);
        Assert.Equal([777, 888], changed.NotFound.Order());
        Assert.Equal(0, again.Changed);
    }

    [Fact]
    public async Task What_was_put_on_is_taken_off_and_labels_stay()
    {
        await _catalog.Tags.PutOnAsync("runbook", await IdsAsync("Home", "Deploy"), Cancel);

        var taken = await _catalog.Tags.TakeOffAsync("RUNBOOK", [.. await IdsAsync("Home", "Deploy", "Rollback"), 999], Cancel);

        Assert.Equal((2, 2), (taken.Documents.Changed, taken.StillLabelled));
        Assert.Equal([999], taken.Documents.NotFound);
        Assert.Empty((await OneAsync("Home")).Tags);
        Assert.Contains("runbook", (await OneAsync("Deploy")).Tags);
    }

    [Fact]
    public async Task A_label_takes_a_colour_and_no_other_name()
    {
        var coloured = await _catalog.Tags.ChangeAsync("Runbook", new TagChange(Color: "#C0FFEE"), Cancel);
        Assert.Equal(new DocumentTag { Name = "runbook", Color = "#c0ffee", Documents = 2, Labelled = 2 }, coloured);

        await Assert.ThrowsAsync<TagIsLabelException>(() => _catalog.Tags.ChangeAsync("über", new TagChange("unter"), Cancel));
        await Assert.ThrowsAsync<TagIsLabelException>(() => _catalog.Tags.DeleteAsync("über", Cancel));
        await _catalog.Tags.DeleteAsync("runbook", Cancel);
        Assert.Null((await _catalog.Tags.ListAsync(Cancel)).Single(tag => tag.Name == "runbook").Color);
    }

    [Fact]
    public async Task A_tag_is_changed_wherever_it_is_and_deleted_from_every_document()
    {
        await _catalog.Tags.MakeAsync(new TagDefinition("todo", "red", "Soon"), Cancel);
        await _catalog.Tags.PutOnAsync("todo", await IdsAsync("Home"), Cancel);

        var changed = await _catalog.Tags.ChangeAsync("TODO", new TagChange("To do", Description: ""), Cancel);
        Assert.Equal(new DocumentTag { Name = "To do", Color = "red", Documents = 1 }, changed);
        Assert.Equal(["To do"], (await OneAsync("Home")).Tags);
        Assert.Equal("TO DO", (await _catalog.Tags.ChangeAsync("to do", new TagChange("TO DO"), Cancel)).Name);

        await _catalog.Tags.DeleteAsync("To Do", Cancel);
        Assert.Empty((await OneAsync("Home")).Tags);
        Assert.DoesNotContain(await _catalog.Tags.ListAsync(Cancel), tag => tag.Name == "TO DO");
    }

    [Fact]
    public async Task Bad_names_and_colours_are_refused()
    {
        await _catalog.Tags.MakeAsync(new TagDefinition("one"), Cancel);
        await _catalog.Tags.MakeAsync(new TagDefinition("two"), Cancel);

        await Assert.ThrowsAsync<TagTakenException>(() => _catalog.Tags.MakeAsync(new TagDefinition("ONE"), Cancel));
        await Assert.ThrowsAsync<TagTakenException>(() => _catalog.Tags.ChangeAsync("one", new TagChange("Two"), Cancel));
        foreach (var name in (string[])["", "  ", "a\nb", "\u001b[31m", new string('x', 256)])
            await Assert.ThrowsAsync<TagNameNotUsableException>(() => _catalog.Tags.MakeAsync(new TagDefinition(name), Cancel));
        foreach (var color in (string[])["pink", "#12", "#gggggg", "rgb(1,2,3)", "blue;"])
            await Assert.ThrowsAsync<ColorNotUnderstoodException>(() => _catalog.Tags.MakeAsync(new TagDefinition("three", color), Cancel));
        await Assert.ThrowsAsync<TagNotFoundException>(() => _catalog.Tags.PutOnAsync("nothing", [1], Cancel));
        await Assert.ThrowsAsync<TagNotFoundException>(() => _catalog.Tags.TakeOffAsync("nothing", [1], Cancel));
        await Assert.ThrowsAsync<TagNotFoundException>(() => _catalog.Tags.ChangeAsync("nothing", new TagChange("x"), Cancel));
        await Assert.ThrowsAsync<TagNotFoundException>(() => _catalog.Tags.DeleteAsync("nothing", Cancel));
    }

    private async Task<Document> OneAsync(string title) => (await _catalog.ListAsync(new DocumentQuery { Titles = [title] })).Single();

    private async Task<long[]> IdsAsync(params string[] titles) => [.. (await _catalog.ListAsync(new DocumentQuery { Titles = titles })).Select(document => document.Id)];
}
