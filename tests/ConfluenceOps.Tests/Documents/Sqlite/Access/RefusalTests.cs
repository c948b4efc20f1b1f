using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.Documents.Tags;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

/// <summary>Every way to change something asks whether whoever acts may.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private static readonly ResourceName Table = ResourceName.Parse("table:orders");

    private static readonly Dictionary<string, Func<ICatalog, Task>> Changes = new()
    {
        ["write"] = catalog => catalog.WriteAsync(new DocumentDraft { Title = "Other", Text = "", Place = new DocumentPlace() }, "ann", Cancel),
        ["write below"] = catalog => catalog.WriteAsync(new DocumentDraft { Title = "Other", Text = "", Place = new DocumentPlace { Parent = 2 } }, "ann", Cancel),
        ["move"] = catalog => catalog.MoveAsync(2, new DocumentPlace { Position = 1 }, Cancel),
        ["remove"] = catalog => catalog.RemoveAsync(2, Cancel),
        ["edit"] = catalog => catalog.SetTextAsync(2, "other", "ann", null, null, Cancel),
        ["merge"] = catalog => catalog.MergeAsync(2, "other", "ann", "merged", 1, 1, Cancel),
        ["move to a space"] = catalog => catalog.MoveAsync(2, new DocumentPlace { Space = "OTHER" }, Cancel),
        ["restore a version"] = catalog => catalog.RestoreAsync(2, 1, "ann", Cancel),
        ["take back"] = catalog => catalog.TakeBackAsync(2, Cancel),
        ["protect"] = catalog => catalog.SetReadOnlyAsync(2, true, Cancel),
        ["unprotect"] = catalog => catalog.SetReadOnlyAsync(2, false, Cancel),
        ["render"] = catalog => catalog.RenderAsync(2, new RenderedText("x", new Dictionary<string, int>(), []), Cancel),
        ["tag"] = catalog => Refused(catalog.Tags.PutOnAsync("draft", [2], Cancel)),
        ["take a tag off"] = async catalog => await Refused(Task.FromResult((await catalog.Tags.TakeOffAsync("draft", [2], Cancel)).Documents)),
        ["make a tag"] = catalog => catalog.Tags.MakeAsync(new TagDefinition("new"), Cancel),
        ["change a tag"] = catalog => catalog.Tags.ChangeAsync("draft", new TagChange { Color = "red" }, Cancel),
        ["delete a tag"] = catalog => catalog.Tags.DeleteAsync("draft", Cancel),
        ["relate"] = catalog => Refused(catalog.Relations.RelateAsync(Table, [2], Cancel)),
        ["unrelate"] = catalog => Refused(catalog.Relations.UnrelateAsync(Table, [2], Cancel)),
        ["make a resource"] = catalog => catalog.Relations.MakeAsync(ResourceName.Parse("table:new"), new ResourceDetails(), Cancel),
        ["change a resource"] = catalog => catalog.Relations.ChangeAsync(Table, new ResourceDetails { Owner = "me" }, Cancel),
        ["delete a resource"] = catalog => catalog.Relations.DeleteAsync(Table, Cancel),
        ["make a collection"] = catalog => catalog.Collections.AddAsync(new CollectionDraft { Name = "New" }, "ann", Cancel),
        ["make a collection inside"] = catalog => catalog.Collections.AddAsync(new CollectionDraft { Name = "New", Parent = "Wiki" }, "ann", Cancel),
        ["change a collection"] = catalog => catalog.Collections.ChangeAsync("Wiki", new CollectionDraft { Description = "x" }, Cancel),
        ["move a collection"] = catalog => catalog.Collections.ChangeAsync("Wiki", new CollectionDraft { Parent = "" }, Cancel),
        ["remove a collection"] = catalog => catalog.Collections.RemoveAsync("Wiki", Cancel),
        ["file"] = catalog => Refused(catalog.Collections.PutAsync("Wiki", [2], null, Cancel)),
        ["take out"] = catalog => Refused(catalog.Collections.TakeOutAsync("Wiki", [2], Cancel)),
        ["give access"] = catalog => catalog.Access.GrantAsync(AccessPlace.Document(2), AccessPrincipal.Everyone, AccessLevel.Owner, Cancel),
        ["give access to a collection"] = catalog => catalog.Access.GrantAsync(AccessPlace.Collection("Wiki"), AccessPrincipal.Everyone, AccessLevel.Owner, Cancel),
        ["give access to the catalog"] = catalog => catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, AccessLevel.Owner, Cancel),
        ["take access"] = catalog => catalog.Access.WithdrawAsync(AccessPlace.Document(2), AccessPrincipal.Everyone, Cancel),
        ["ask about others"] = catalog => catalog.Access.ExplainAsync([2], Protected.Bob, Cancel),
        ["read who read what"] = async catalog => await catalog.AccessLog.GetAsync(new AccessLogQuery(), Cancel).ToListAsync(Cancel),
        ["open a space"] = catalog => catalog.Access.OpenSpaceAsync("ENG", true, Cancel),
        ["be somebody else"] = catalog => catalog.OpenAsAsync(Protected.Bob, Cancel),
        ["make a person"] = catalog => catalog.People.MakeAsync("zoe", null, Cancel),
        ["forget a person"] = catalog => catalog.People.RemoveAsync(Environment.UserName, Cancel),
        ["make a team"] = catalog => catalog.People.MakeTeamAsync("team", Cancel),
        ["forget a team"] = catalog => catalog.People.RemoveTeamAsync("ours", Cancel),
        ["join a team"] = catalog => catalog.People.SetMembersAsync("ours", [Protected.Ann], true, Cancel),
        ["import"] = catalog => catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel),
        ["hold a space"] = catalog => catalog.Imports.HoldAsync(Sample.Site, Sample.Engineering, ImportHolder.New(), TimeSpan.FromMinutes(1), Cancel),
        ["say which side wins"] = catalog => catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel),
        ["clear the trash"] = catalog => catalog.Imports.ClearTrashAsync("ENG", DateTimeOffset.MaxValue, true, Cancel),
        ["make an automation"] = catalog => catalog.Automations.MakeAsync(new AutomationDraft { Name = "New", Do = [AutomationActionKind.SetReadOnly] }, "ann", Cancel),
        ["change an automation"] = catalog => catalog.Automations.ChangeAsync("protect", new AutomationDraft { Order = 1 }, "ann", Cancel),
        ["remove an automation"] = catalog => catalog.Automations.RemoveAsync("protect", Cancel),
        ["run an automation"] = catalog => catalog.Automations.RunAsync("protect", AutomationTrigger.Manual, null, Cancel),
        ["read what automations did"] = catalog => catalog.Automations.GetRunsAsync(new AutomationRunQuery(), Cancel),
        ["keep a schedule"] = catalog => catalog.Schedules.SaveAsync(new StoredSchedule("nightly", "{}"), Cancel),
        ["end a schedule"] = catalog => catalog.Schedules.RemoveAsync("nightly", Cancel),
        ["back up"] = catalog => catalog.Upkeep.BackUpAsync(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")), false, null, Cancel),
        ["optimize"] = catalog => catalog.Upkeep.OptimizeAsync(false, null, Cancel),
    };

    private Protected _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Changes.Keys];

    public async ValueTask InitializeAsync()
    {
        _catalog = await Protected.CreateAsync();
        await _catalog.ImportAsync((Sample.Page("1", "Home"), ["*"]), (Sample.Page("2", "Payroll"), ["*"]));
        await _catalog.Catalog.Collections.AddAsync(new CollectionDraft { Name = "Wiki" }, "root", Cancel);
        await _catalog.Catalog.Tags.MakeAsync(new TagDefinition("draft"), Cancel);
        await _catalog.Catalog.Relations.MakeAsync(Table, new ResourceDetails(), Cancel);
        await _catalog.Catalog.People.MakeTeamAsync("ours", Cancel);
        await _catalog.Catalog.Automations.MakeAsync(new AutomationDraft { Name = "protect", Do = [AutomationActionKind.SetReadOnly] }, "root", Cancel);
    }

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_may_read_may_change_nothing(string change)
    {
        await _catalog.Catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, AccessLevel.CanRead, Cancel);

        var refused = await Assert.ThrowsAsync<AccessDeniedException>(async () => await Changes[change](await _catalog.AsAsync(Protected.Ann)));

        Assert.StartsWith("ann needs the access '", refused.Message, StringComparison.Ordinal);
        Assert.Contains("grant", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_may_not_even_read_is_told_nothing_of_what_there_is(string change)
    {
        await _catalog.Catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, AccessLevel.None, Cancel);

        var refused = await Assert.ThrowsAnyAsync<ConfluenceOpsException>(async () => await Changes[change](await _catalog.AsAsync(Protected.Ann)));

        Assert.True(refused is AccessDeniedException or DocumentNotFoundException or CollectionNotFoundException, refused.Message);
        Assert.DoesNotContain("Payroll", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_way_to_change_something_is_tried_here()
    {
        // What reads, what notes that somebody does, and what only an import does that was let in at its beginning.
        string[] others =
        [
            "ListAsync", "GetAsync", "FindAsync", "ListTeamsAsync", "ListResourcesAsync", "GetActorAsync", "SummarizeAsync", "AppendAsync",
            "StayAsync", "LetGoAsync", "SaveAsync", "SetAudiencesAsync", "PlaceAsync", "OverrideEditsAsync", "PurgeAsync", "SaveCommentsAsync", "AddCommentsAsync",
            "KeepCommentsAsync", "SaveFileAsync", "EndAsync", "RecordAsync", "TestAsync", "TakeMessageAsync", "CloseMessageAsync",
        ];
        var stores = typeof(ICatalog).GetProperties().Select(property => property.PropertyType).Where(type => type.IsInterface).Append(typeof(ICatalog));
        var ways = stores.SelectMany(type => type.GetMethods()).Count(method => method.Name.EndsWith("Async", StringComparison.Ordinal)
            && !others.Contains(method.Name) && !method.Name.StartsWith("Get", StringComparison.Ordinal) && !method.Name.StartsWith("Find", StringComparison.Ordinal)
            && method.Name is not ("CountAsync" or "CountPartsAsync" or "ViewAsync"));
        Assert.True(ways <= Changes.Count, $"{ways} ways, of which {Changes.Count} are tried");
    }

    /// <summary>What changes many documents at once refuses one by one.</summary>
    private static async Task Refused(Task<ChangedBatch> change)
    {
        var changed = await change;
        if (changed.Refused.Values.FirstOrDefault() is { } refused)
            throw refused;
        if (changed.NotFound is [var unknown, ..])
            throw new DocumentNotFoundException(unknown);
    }
}
