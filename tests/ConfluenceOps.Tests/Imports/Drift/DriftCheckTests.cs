using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Imports.Drift;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Imports.Drift;

public sealed class DriftCheckTests
{
    private const long Deploy = 102, Rollback = 103, Welcome = 107, Shipped = 110;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Right_after_an_import_nothing_differs()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();

        Assert.Empty(await CompareAsync(space));
        Assert.Empty(await CompareOfflineAsync(space));
    }

    [Fact]
    public async Task What_was_edited_here_says_by_whom_and_what()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        await EditHereAsync(space, "Deploy", "How to deploy.");

        var drift = Assert.Single(await CompareOfflineAsync(space));

        Assert.Equal(("Deploy", "ENG", DriftKind.EditedHere, "Bob", space.Clock.GetUtcNow()), (drift.Title, drift.Space, drift.Drift, drift.EditedBy, drift.EditedAt));
        Assert.Equal((1, null), (drift.PageVersion, drift.SiteVersion));
        Assert.Equal(
            "--- imported: Deploy\n+++ here: Deploy, by Bob\n@@ -1,1 +1,1 @@\n-How to deploy and roll\u00a0back.\n+How to deploy.\n",
            Assert.IsType<DocumentDifference>(drift).Difference);
        Assert.Equal(1, Assert.Single(await CompareAsync(space)).SiteVersion);
    }

    [Fact]
    public async Task What_was_edited_there_is_seen_by_who_is_connected_and_nothing_is_written()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        space.Change(site => site.As(TinySite.Writer).Page(Deploy).Edit("<p>How to ship.</p>", title: "Ship"));
        var state = await space.Catalog.GetStateAsync(Cancel);

        var drift = Assert.Single(await CompareAsync(space));

        Assert.Equal((DriftKind.EditedThere, "Wim Writer", 1, 2), (drift.Drift, drift.EditedBy, drift.PageVersion, drift.SiteVersion));
        Assert.Contains("+++ there: Ship, version 2\n", Assert.IsType<DocumentDifference>(drift).Difference, StringComparison.Ordinal);
        Assert.Contains("\n+How to ship.\n", Assert.IsType<DocumentDifference>(drift).Difference, StringComparison.Ordinal);
        Assert.Empty(await CompareOfflineAsync(space));
        Assert.Equal(state, await space.Catalog.GetStateAsync(Cancel));
    }

    [Fact]
    public async Task A_blog_post_that_was_edited_there_is_seen_too()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        space.Change(site => site.Page(Shipped).Edit("<p>Shipped again.</p>"));

        Assert.Equal(("Shipped", DriftKind.EditedThere), Told(Assert.Single(await CompareAsync(space))));
    }

    [Fact]
    public async Task Edits_on_both_sides_are_shown_one_after_the_other()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        await EditHereAsync(space, "Deploy", "Ours.");
        space.Change(site => site.Page(Deploy).Edit("<p>Theirs.</p>"));

        var drift = Assert.IsType<DocumentDifference>(Assert.Single(await CompareAsync(space)));

        Assert.Equal((DriftKind.Both, "Bob", 2), (drift.Drift, drift.EditedBy, drift.SiteVersion));
        Assert.Matches(@"(?s)\+\+\+ here.*\+Ours\..*\+\+\+ there.*\+Theirs\.", drift.Difference);
    }

    [Fact]
    public async Task An_edit_that_an_import_has_kept_differs_on_both_sides_without_a_connection()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        await EditHereAsync(space, "Deploy", "Ours.");
        space.Change(site => site.Page(Deploy).Edit("<p>Theirs.</p>"));
        await space.ImportAsync(new ImportOptions { OnConflict = OnConflict.Keep });

        var drift = Assert.IsType<DocumentDifference>(Assert.Single(await CompareOfflineAsync(space)));

        Assert.Equal((DriftKind.Both, 2), (drift.Drift, drift.PageVersion));
        Assert.Matches(@"(?s)-How to deploy.*\+Ours\..*-How to deploy.*\+Theirs\.", drift.Difference);
    }

    [Fact]
    public async Task Both_sides_with_the_same_edit_do_not_differ()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        var imported = await space.Catalog.GetTextAsync((await space.FindAsync("Deploy")).Id, Cancel);
        await EditHereAsync(space, "Deploy", "Ours.");
        await EditHereAsync(space, "Deploy", imported);

        Assert.Empty(await CompareAsync(space));
    }

    [Fact]
    public async Task A_page_that_is_gone_says_why_and_one_that_only_moved_is_not_called_edited()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        space.Change(site =>
        {
            site.Page(Welcome).Archive();
            site.Page(Rollback).Move(101);
        });

        var drifts = await CompareAsync(space);

        Assert.Equal([("Deploy: rollback", DriftKind.MovedThere), ("Read & write/all", DriftKind.GoneThere)], drifts.Select(Told).Order());
        var gone = drifts.Single(drift => drift.Drift == DriftKind.GoneThere);
        Assert.Equal((GoneReason.Archived, null), (gone.GoneReason, gone.SiteVersion));
    }

    [Fact]
    public async Task A_document_that_was_taken_back_by_hand_differs_until_its_page_is_back()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        space.Change(site => site.Page(Rollback).Trash());
        await space.ImportAsync();
        var gone = await space.FindAsync("Deploy: rollback", gone: true);
        await space.Catalog.TakeBackAsync(gone.Id, Cancel);

        Assert.Equal(("Deploy: rollback", DriftKind.GoneThere), Told(Assert.Single(await CompareOfflineAsync(space))));
        Assert.Equal(("Deploy: rollback", DriftKind.GoneThere), Told(Assert.Single(await CompareAsync(space))));

        space.Change(site => site.Page(Rollback).RestoreFromTrash());
        Assert.Empty(await CompareAsync(space));
    }

    [Fact]
    public async Task A_document_in_the_trash_says_why_it_is_there()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        space.Change(site => site.Page(Rollback).Trash());
        await space.ImportAsync();
        var gone = await space.FindAsync("Deploy: rollback", gone: true);

        var drift = Assert.Single(await new DriftCheck(space.Catalog, null, space.Clock).RunAsync(new DocumentQuery { Ids = [gone.Id] }, Cancel).ToListAsync(Cancel));

        Assert.Equal((DriftKind.GoneThere, GoneReason.Deleted), (drift.Drift, drift.GoneReason));
    }

    [Fact]
    public async Task Asking_a_site_where_nothing_changed_costs_five_requests()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        await EditHereAsync(space, "Deploy", "Ours.");
        space.Clock.Advance(TimeSpan.FromDays(1));
        using var site = await space.ConnectAsync();
        var before = site.RequestCount;

        await new DriftCheck(space.Catalog, site, space.Clock) { InDetail = true }.RunAsync(new DocumentQuery(), Cancel).ToListAsync(Cancel);

        // The space, what the index has of it, its pages, its blog posts, the audit log.
        Assert.Equal(5, site.RequestCount - before);
    }

    [Fact]
    public async Task A_space_that_the_account_does_not_see_is_one_error_and_not_a_hundred_pages_gone()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        space.Change(site => site.Space(TinySite.Eng).Delete());

        var refused = await Assert.ThrowsAsync<SpaceOutOfSightException>(() => CompareAsync(space));

        Assert.Contains("'ENG'", refused.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_of_another_site_are_compared_with_what_was_imported_last()
    {
        await using var space = await LivingSpace.TinyAsync();
        await using var elsewhere = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        await EditHereAsync(space, "Deploy", "Ours.");
        space.Change(site => site.Page(Rollback).Edit("<p>Theirs.</p>"));
        using var other = await elsewhere.ConnectAsync();
        var before = other.RequestCount;

        var drift = Assert.Single(await RunAsync(space, other));

        Assert.Equal((("Deploy", DriftKind.EditedHere), null), (Told(drift), drift.SiteVersion));
        Assert.Equal(before, other.RequestCount);
    }

    private static (string Title, DriftKind Drift) Told(DocumentDrift drift) => (drift.Title, drift.Drift);

    private static async Task<List<DocumentDrift>> CompareAsync(LivingSpace space)
    {
        using var site = await space.ConnectAsync();
        return await RunAsync(space, site);
    }

    private static Task<List<DocumentDrift>> CompareOfflineAsync(LivingSpace space) => RunAsync(space, null);

    private static async Task<List<DocumentDrift>> RunAsync(LivingSpace space, ISite? site) =>
        await new DriftCheck(space.Catalog, site, space.Clock) { InDetail = true }.RunAsync(new DocumentQuery { Spaces = [space.Key] }, Cancel).ToListAsync(Cancel);

    private static async Task EditHereAsync(LivingSpace space, string title, string text) =>
        await space.Catalog.EditAsync((await space.FindAsync(title)).Id, text);
}
