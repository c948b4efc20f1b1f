using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.Tests.Documents.Sqlite.Automations;

public sealed class AutomationRunTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trying_says_exactly_what_running_does_and_changes_nothing()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync([.. Enumerable.Range(0, 40).Select(number => Sample.Page($"{number}", $"Page {number:00}", labels: number % 2 == 0 ? ["runbook"] : []))]);
        var ids = (await catalog.ListAsync()).OrderBy(document => document.Title, StringComparer.Ordinal).Select(document => document.Id).ToArray();
        await catalog.Relations.MakeAsync(ResourceName.Parse("table:orders", null), new ResourceDetails(), Cancel);
        await catalog.AutomateAsync(new AutomationDraft
        {
            Name = "A",
            Filter = "Tags -contains 'runbook'",
            Do = [AutomationActionKind.AddToCollection, AutomationActionKind.AddTag, AutomationActionKind.SetReadOnly, AutomationActionKind.AddRelation],
            Collections = ["Night"],
            Tags = ["filed"],
            Resources = [ResourceName.Parse("table:orders", null)],
        });
        await catalog.SetReadOnlyAsync(ids[0], false, Cancel);
        await catalog.Collections.PutAsync("Night", [ids[2]], null, Cancel);
        await catalog.Tags.PutOnAsync("filed", [ids[2]], Cancel);
        await catalog.Relations.RelateAsync(ResourceName.Parse("table:orders", null), [ids[2]], Cancel);
        await catalog.RemoveAsync("4");
        var before = await catalog.GetStateAsync(Cancel);

        var effects = await catalog.Automations.TestAsync("A", null, Cancel).ToListAsync(Cancel);

        Assert.Equal(before, await catalog.GetStateAsync(Cancel));
        Assert.Empty(await catalog.RunsAsync());
        // Of twenty runbooks one is in the trash and one is as it should be.
        Assert.Equal(18, effects.Count);
        Assert.Equal(["AddToCollection 'Night'", "AddTag 'filed'", "SetReadOnly", "AddRelation 'table:orders'"], effects.Single(effect => effect.DocumentId == ids[0]).Do.Select(action => $"{action}"));
        Assert.Equal(3, effects.Single(effect => effect.DocumentId == ids[6]).Do.Count);
        var run = await catalog.RunByHandAsync("A");
        Assert.Equal((39, 19, 18, AutomationStatus.Completed), (run.Documents, run.Matched, run.Changed, run.Status));
        Assert.Empty(await catalog.Automations.TestAsync("A", null, Cancel).ToListAsync(Cancel));
        Assert.Equal(19, (await catalog.ListAsync(new DocumentQuery { Collections = ["Night"], Tags = ["filed"], ReadOnly = true, Resources = [ResourceName.Parse("table:orders", null)] })).Count);
    }

    [Fact]
    public async Task Somebody_owns_documents_besides_those_who_do()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One"), Sample.Page("2", "Two"));
        await catalog.People.MakeAsync("dora", null, Cancel);
        await catalog.People.MakeTeamAsync("sre", Cancel);
        await catalog.Access.GrantAsync(AccessPlace.Document(1), AccessPrincipal.Everyone, AccessLevel.CanRead, Cancel);
        await catalog.AutomateAsync(new AutomationDraft { Name = "A", Do = [AutomationActionKind.SetOwner], Owners = ["dora", "sre"] });

        var run = await catalog.RunByHandAsync("A");

        Assert.Equal(2, run.Changed);
        Assert.Equal(
            [("dora", AccessLevel.Owner), ("sre", AccessLevel.Owner), ("Everyone", AccessLevel.CanRead)],
            (await catalog.Access.ListAsync(AccessPlace.Document(1), Cancel)).Select(grant => (grant.Principal, grant.Access)));
        Assert.Empty(await catalog.Automations.TestAsync("A", null, Cancel).ToListAsync(Cancel));
        await catalog.People.RemoveTeamAsync("sre", Cancel);
        var error = await Assert.ThrowsAsync<AutomationTargetDeletedException>(() => catalog.RunByHandAsync("A"));
        Assert.Contains("person or team 'sre'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_is_undone_by_the_contrary_actions()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One", labels: ["label"]), Sample.Page("2", "Two"));
        var orders = ResourceName.Parse("table:orders", null);
        await catalog.Relations.MakeAsync(orders, new ResourceDetails(), Cancel);
        var draft = new AutomationDraft
        {
            Name = "A",
            Do = [AutomationActionKind.AddToCollection, AutomationActionKind.AddTag, AutomationActionKind.AddRelation],
            Collections = ["Night"],
            Tags = ["label"],
            Resources = [orders],
        };
        await catalog.AutomateAsync(draft);
        await catalog.RunByHandAsync("A");
        await catalog.Automations.ChangeAsync("A", new AutomationDraft { Do = [AutomationActionKind.RemoveFromCollection, AutomationActionKind.RemoveTag, AutomationActionKind.RemoveRelation], Filter = "Title -eq 'One'" }, "Ann", Cancel);

        Assert.Equal(1, (await catalog.RunByHandAsync("A")).Changed);

        Assert.Equal(["Two"], await catalog.TitlesAsync(new DocumentQuery { Collections = ["Night"], Resources = [orders] }));
        // A label of the page is not ours to take off.
        Assert.Equal(["label"], await catalog.TagsOfAsync("One"));
    }

    [Fact]
    public async Task Thousands_are_done_in_portions_and_told_on_the_way()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync([.. Enumerable.Range(0, 2_300).Select(number => Sample.Page($"{number}", $"Page {number}"))]);
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x"));
        var told = new List<AutomationProgress>();

        var run = await catalog.Automations.RunAsync("A", AutomationTrigger.Manual, new Told(told.Add), Cancel);

        Assert.Equal((2_300, 2_300), (run.Documents, run.Changed));
        Assert.Equal([1_000, 2_000, 2_300], told.Select(progress => progress.Done));
        Assert.All(told, progress => Assert.Equal(2_300, progress.Total));
    }

    [Fact]
    public async Task One_that_is_stopped_keeps_what_it_did_and_says_so()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync([.. Enumerable.Range(0, 1_500).Select(number => Sample.Page($"{number}", $"Page {number}"))]);
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x"));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => catalog.Automations.RunAsync("A", AutomationTrigger.Manual, new Told(_ => stop.Cancel()), stop.Token));

        var run = Assert.Single(await catalog.RunsAsync());
        Assert.Equal((AutomationStatus.Canceled, 1_000, 1_000), (run.Status, run.Documents, run.Changed));
        Assert.Equal(500, (await catalog.RunByHandAsync("A")).Changed);
    }

    [Fact]
    public async Task A_target_that_was_deleted_is_the_same_error_wherever_it_is_met()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One"));
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x"));
        await catalog.Tags.DeleteAsync("x", Cancel);

        var tried = await Assert.ThrowsAsync<AutomationTargetDeletedException>(async () => await catalog.Automations.TestAsync("A", null, Cancel).ToListAsync(Cancel));
        var run = await Assert.ThrowsAsync<AutomationTargetDeletedException>(() => catalog.RunByHandAsync("A"));

        Assert.Equal("The automation 'A' points at the tag 'x', which was deleted.", tried.Happened);
        Assert.Equal(tried.Message, run.Message);
        var recorded = Assert.Single(await catalog.RunsAsync());
        Assert.Equal((AutomationStatus.Failed, run.Message), (recorded.Status, recorded.Error));
        Assert.Equal(AutomationStatus.Failed, (await catalog.Automations.GetAsync("A", Cancel)).LastStatus);
    }

    [Fact]
    public async Task Runs_stay_on_record_when_the_automation_is_forgotten()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x"));
        await catalog.ImportAsync(Sample.Page("1", "One"));

        await catalog.Automations.RemoveAsync("a", Cancel);

        Assert.Equal("A", Assert.Single(await catalog.Automations.GetRunsAsync(new AutomationRunQuery { Names = ["A*"], Last = 5 }, Cancel)).Name);
        Assert.Equal(["x"], await catalog.TagsOfAsync("One"));
    }

    private sealed class Told(Action<AutomationProgress> tell) : IProgress<AutomationProgress>
    {
        public void Report(AutomationProgress value) => tell(value);
    }
}
