using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Filters;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.Documents.Tags;

namespace ConfluenceOps.Tests.Documents.Sqlite.Automations;

public sealed class AutomationShelfTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_that_an_automation_says_comes_back_after_the_catalog_was_closed()
    {
        await using (var catalog = await _folder.OpenAsync())
        {
            await catalog.Relations.MakeAsync(ResourceName.Parse("table:orders", null), new ResourceDetails(), Cancel);
            await catalog.Automations.MakeAsync(
                new AutomationDraft
                {
                    Name = " Confluence is read-only ",
                    Order = 3,
                    Enabled = false,
                    When = [AutomationTrigger.Scheduled, AutomationTrigger.Imported],
                    Filter = " source -eq  'Confluence' ",
                    Do = [AutomationActionKind.SetReadOnly, AutomationActionKind.AddToCollection, AutomationActionKind.AddRelation, AutomationActionKind.Notify],
                    Collections = ["Wiki", "Other", "wiki"],
                    Resources = [ResourceName.Parse("TABLE:Orders", null)],
                    Webhook = new KeptWebhook("https://chat.example/…", "secret-1"),
                },
                "Ann",
                Cancel);
        }

        await using var again = await _folder.OpenAsync();
        var automation = await again.Automations.GetAsync("confluence IS read-only", Cancel);

        Assert.Equal(("Confluence is read-only", 3, false, "Source -eq 'Confluence'", "Ann"), (automation.Name, automation.Order, automation.Enabled, automation.Filter, automation.Author));
        Assert.Equal([AutomationTrigger.Imported, AutomationTrigger.Scheduled], automation.When);
        Assert.Equal(
            ["SetReadOnly", "AddToCollection 'Wiki'", "AddToCollection 'Other'", "AddRelation 'table:orders'", "Notify 'https://chat.example/…'"],
            automation.Do.Select(action => $"{action}"));
    }

    [Fact]
    public async Task Collections_to_fill_and_tags_to_put_on_are_made_where_there_are_none_and_nothing_else_is()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One", labels: ["runbook"]));
        var draft = new AutomationDraft { Name = "A", Do = [AutomationActionKind.AddToCollection, AutomationActionKind.AddTag], Collections = ["Wiki"], Tags = ["Runbook", "new"] };

        var saved = await catalog.Automations.MakeAsync(draft, "Ann", Cancel);

        Assert.Equal(["collection 'Wiki'", "tag 'new'"], saved.Made);
        Assert.Equal("Ann", (await catalog.Collections.GetAsync("wiki", Cancel)).Author);
        await Assert.ThrowsAsync<CollectionNotFoundException>(() => catalog.AutomateAsync(draft with { Name = "B", Do = [AutomationActionKind.RemoveFromCollection], Collections = ["Typo"], Tags = null }));
        await Assert.ThrowsAsync<TagNotFoundException>(() => catalog.AutomateAsync(draft with { Name = "C", Do = [AutomationActionKind.RemoveTag], Collections = null, Tags = ["typo"] }));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => catalog.AutomateAsync(
            new AutomationDraft { Name = "D", Do = [AutomationActionKind.AddRelation], Resources = [ResourceName.Parse("table:typo", null)] }));
        Assert.Equal("A", Assert.Single(await catalog.Automations.ListAsync(Cancel)).Name);
        Assert.Single(await catalog.Collections.ListAsync(Cancel));
    }

    [Theory]
    [InlineData("An automation needs something to do")]
    [InlineData("AddTag and RemoveTag in one automation would undo each other", AutomationActionKind.AddTag, AutomationActionKind.RemoveTag)]
    [InlineData("AddToCollection needs a collection, which -Collection names", AutomationActionKind.AddTag, AutomationActionKind.AddToCollection)]
    [InlineData("Notify needs a webhook, which -Webhook names", AutomationActionKind.AddTag, AutomationActionKind.Notify)]
    [InlineData("-Tag is given, and nothing that -Do names needs it", AutomationActionKind.SetReadOnly)]
    public async Task What_does_not_go_together_is_refused(string why, params AutomationActionKind[] kinds)
    {
        await using var catalog = await _folder.OpenAsync();

        var error = await Assert.ThrowsAsync<AutomationActionsException>(() => catalog.AutomateAsync(new AutomationDraft { Name = "A", Do = kinds, Tags = ["x"] }));

        Assert.StartsWith(why, error.Happened, StringComparison.Ordinal);
        Assert.Empty(await catalog.Tags.ListAsync(Cancel));
    }

    [Fact]
    public async Task Names_that_are_taken_or_none_and_filters_that_are_none_are_refused()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x"));
        await catalog.AutomateAsync(AutomationSample.Tagging("B", "x"));

        await Assert.ThrowsAsync<AutomationTakenException>(() => catalog.AutomateAsync(AutomationSample.Tagging("a", "x")));
        await Assert.ThrowsAsync<AutomationTakenException>(() => catalog.Automations.ChangeAsync("b", new AutomationDraft { Name = "a" }, "Ann", Cancel));
        await Assert.ThrowsAsync<AutomationNameException>(() => catalog.AutomateAsync(AutomationSample.Tagging("a*", "x")));
        await Assert.ThrowsAsync<FilterException>(() => catalog.AutomateAsync(AutomationSample.Tagging("C", "x", "Get-ChildItem")));
        await Assert.ThrowsAsync<AutomationNotFoundException>(() => catalog.Automations.RemoveAsync("nowhere", Cancel));
    }

    [Fact]
    public async Task What_is_not_named_stays_and_targets_are_given_anew_by_themselves()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x", "Space -eq 'ENG'", order: 2) with
        {
            Do = [AutomationActionKind.AddToCollection, AutomationActionKind.AddTag],
            Collections = ["One"],
        });

        await catalog.Automations.ChangeAsync("A", new AutomationDraft { Name = "B", Collections = ["Two"] }, "Ann", Cancel);
        var renamed = await catalog.Automations.GetAsync("B", Cancel);
        await catalog.Automations.ChangeAsync("B", new AutomationDraft { Do = [AutomationActionKind.RemoveTag, AutomationActionKind.SetReadOnly], Filter = "", When = [AutomationTrigger.Removed] }, "Ann", Cancel);
        var turned = await catalog.Automations.GetAsync("B", Cancel);

        Assert.Equal((2, "Space -eq 'ENG'", true), (renamed.Order, renamed.Filter, renamed.Enabled));
        Assert.Equal(["AddToCollection 'Two'", "AddTag 'x'"], renamed.Do.Select(action => $"{action}"));
        Assert.Equal((null, AutomationTrigger.Removed), (turned.Filter, Assert.Single(turned.When)));
        Assert.Equal(["RemoveTag 'x'", "SetReadOnly"], turned.Do.Select(action => $"{action}"));
    }

    [Fact]
    public async Task What_gets_another_name_is_followed_and_what_is_deleted_keeps_its_last_name()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x") with { Do = [AutomationActionKind.AddToCollection, AutomationActionKind.AddTag], Collections = ["Wiki"] });
        await catalog.Collections.ChangeAsync("Wiki", new CollectionDraft { Name = "Docs" }, Cancel);
        await catalog.Tags.ChangeAsync("x", new TagChange("y", null, null), Cancel);
        var renamed = await catalog.Automations.GetAsync("A", Cancel);

        await catalog.Collections.RemoveAsync("Docs", Cancel);
        await catalog.Tags.DeleteAsync("y", Cancel);
        // SQLite would give the number of the tag that was deleted to the next one.
        await catalog.Tags.MakeAsync(new TagDefinition("other"), Cancel);

        Assert.Equal(["AddToCollection 'Docs'", "AddTag 'y'"], renamed.Do.Select(action => $"{action}"));
        Assert.Equal(["AddToCollection 'Docs' (deleted)", "AddTag 'y' (deleted)"], (await catalog.Automations.GetAsync("A", Cancel)).Do.Select(action => $"{action}"));
        Assert.Equal(4, (await catalog.Automations.ChangeAsync("A", new AutomationDraft { Order = 4 }, "Ann", Cancel)).Automation.Order);
        var error = await Assert.ThrowsAsync<AutomationActionsException>(() => catalog.Automations.ChangeAsync("A", new AutomationDraft { Collections = ["Wiki"] }, "Ann", Cancel));
        Assert.Equal("The tag 'y' was deleted; name another one with -Tag.", error.Happened);
        Assert.DoesNotContain((await catalog.Automations.ChangeAsync("A", new AutomationDraft { Collections = ["Wiki"], Tags = ["z"] }, "Ann", Cancel)).Automation.Do, action => action.IsTargetDeleted);
    }

    [Fact]
    public async Task An_address_that_is_not_needed_any_more_is_named()
    {
        await using var catalog = await _folder.OpenAsync();
        var draft = new AutomationDraft { Name = "A", Do = [AutomationActionKind.Notify], Webhook = new KeptWebhook("https://a.example/…", "first") };
        await catalog.AutomateAsync(draft);

        Assert.Null((await catalog.Automations.ChangeAsync("A", new AutomationDraft { Order = 1 }, "Ann", Cancel)).LeftSecret);
        Assert.Equal("first", (await catalog.Automations.ChangeAsync("A", new AutomationDraft { Webhook = new KeptWebhook("https://b.example/…", "second") }, "Ann", Cancel)).LeftSecret);
        Assert.Equal("second", await catalog.Automations.RemoveAsync("A", Cancel));
    }
}
