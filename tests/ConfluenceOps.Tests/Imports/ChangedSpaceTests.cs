using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Imports;

/// <summary>What happens at a site between two imports, one kind of thing at a time.</summary>
public sealed class ChangedSpaceTests
{
    /// <summary>As a space is imported that is too large for its pages to be listed every night.</summary>
    private static readonly ImportOptions _large = new() { ListUpTo = 0 };

    private const long Deploy = 102, Rollback = 103, Welcome = 107, Archived = 108, Trashed = 109, Shipped = 110;

    [Fact]
    public async Task A_quiet_night_costs_three_requests_and_changes_nothing()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        var state = await space.Catalog.GetStateAsync(TestContext.Current.CancellationToken);

        space.Clock.Advance(TimeSpan.FromDays(1));
        var run = await space.ImportAsync(_large);

        Assert.Equal((ImportStatus.Completed, ImportReach.Changes, 3L), (run.Status, run.Reach, run.Requests));
        Assert.Equal((0, 0, 0, 0), (run.Added, run.Changed, run.Moved, run.Removed));
        Assert.Equal(state, await space.Catalog.GetStateAsync(TestContext.Current.CancellationToken));
    }

    public static TheoryData<string, int, int, int, int, int> Changes => new()
    {
        // what happened, added, changed, moved, restored, removed
        { "edit", 0, 1, 0, 0, 0 },
        { "rename", 0, 1, 0, 0, 0 },
        { "move", 0, 0, 1, 0, 0 },
        { "trash", 0, 0, 0, 0, 1 },
        { "archive", 0, 0, 0, 0, 1 },
        { "purge", 0, 0, 0, 0, 1 },
        { "move away", 0, 0, 0, 0, 1 },
        { "add", 1, 0, 0, 0, 0 },
        { "blog", 1, 0, 0, 0, 0 },
        { "edit blog", 0, 1, 0, 0, 0 },
        { "take out of the trash", 1, 0, 0, 0, 0 },
        { "take out of the archive", 1, 0, 0, 0, 0 },
        { "restrict", 0, 1, 0, 0, 0 },
        { "comment", 0, 0, 0, 0, 0 },
        { "edit comment", 0, 0, 0, 0, 0 },
        { "remove comment", 0, 0, 0, 0, 0 },
        { "add file", 0, 1, 0, 0, 0 },
        { "replace file", 0, 1, 0, 0, 0 },
        { "remove file", 0, 1, 0, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task What_happened_is_found_without_reading_everything(string what, int added, int changed, int moved, int restored, int removed)
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();

        space.Change(site => Happen(site, what));
        var run = await space.ImportAsync();

        Assert.Equal((ImportStatus.Completed, ImportReach.AllPages), (run.Status, run.Reach));
        Assert.Equal((added, changed, moved, restored, removed), (run.Added, run.Changed, run.Moved, run.Restored, run.Removed));
        await space.AssertUpToDateAsync(because: what);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task In_a_large_space_too_and_the_night_after_is_quiet(string what, int added, int changed, int moved, int restored, int removed)
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();

        space.Change(site => Happen(site, what));
        var run = await space.ImportAsync(_large);

        Assert.Equal(ImportStatus.Completed, run.Status);
        Assert.NotEqual(ImportReach.Everything, run.Reach);
        if (what == "move")
        {
            // No list of news and no log tells of it; reading everything does.
            Assert.Equal(1, (await space.ImportAsync(new ImportOptions { Full = true })).Moved);
            return;
        }
        Assert.Equal((added, changed, moved, restored, removed), (run.Added, run.Changed, run.Moved, run.Restored, run.Removed));
        await space.AssertUpToDateAsync(because: what);
        space.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(3, (await space.ImportAsync(_large)).Requests);
    }

    [Theory]
    [InlineData("trash", GoneReason.Deleted)]
    [InlineData("archive", GoneReason.Archived)]
    [InlineData("move away", GoneReason.Moved)]
    [InlineData("purge", GoneReason.NotVisible)]
    public async Task A_document_whose_page_is_gone_lies_in_the_trash_with_the_reason_and_comes_back_with_its_page(string what, GoneReason reason)
    {
        // Whoever reads the audit log here does not see the other space.
        await using var space = await LivingSpace.TinyAsync(reason == GoneReason.Moved ? TinySite.Writer : TinySite.Admin);
        await space.ImportAsync();
        var before = await space.FindAsync("Deploy: rollback");

        space.Change(site => Happen(site, what));
        await space.ImportAsync();

        var gone = await space.FindAsync("Deploy: rollback", gone: true);
        Assert.Equal((before.Id, reason), (gone.Id, gone.GoneReason));
        Assert.Empty(await space.Catalog.FoundAsync("rollback"));
        Assert.Empty(await space.Catalog.TitlesAsync(new DocumentQuery { Titles = ["Deploy: rollback"] }));
        if (what == "purge")
            return;
        space.Change(site => _ = what switch
        {
            "trash" => site.Page(Rollback).RestoreFromTrash(),
            "archive" => site.Page(Rollback).Unarchive(),
            _ => site.Page(Rollback).MoveToSpace(TinySite.Eng, Deploy),
        });
        var run = await space.ImportAsync();

        Assert.Equal((0, 1), (run.Added, run.Restored));
        Assert.Equal(before.Id, (await space.FindAsync("Deploy: rollback")).Id);
        Assert.Equal(["Deploy: rollback"], await space.Catalog.FoundAsync("rollback"));
        await space.AssertUpToDateAsync();
    }

    [Fact]
    public async Task A_page_that_the_account_may_not_see_any_more_is_not_called_deleted()
    {
        await using var space = await LivingSpace.TinyAsync(TinySite.Reader);
        await space.ImportAsync();

        space.Change(site => site.Page(Deploy).RestrictViewing(new SandboxPrincipal("user", TinySite.Writer)));
        var run = await space.ImportAsync();

        // What hangs below is out of sight with it.
        Assert.Equal(2, run.Removed);
        Assert.Equal(GoneReason.NotVisible, (await space.FindAsync("Deploy", gone: true)).GoneReason);
        space.Change(site => site.Page(Deploy).RestrictViewing());
        Assert.Equal(2, (await space.ImportAsync()).Restored);
        await space.AssertUpToDateAsync();
    }

    [Fact]
    public async Task After_a_week_everything_is_read_again_and_finds_what_no_site_tells_of()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        space.Change(site => site.Page(Deploy).Label("quiet"));
        Assert.Equal(0, (await space.ImportAsync()).Changed);

        space.Clock.Advance(TimeSpan.FromDays(7));
        var run = await space.ImportAsync();

        Assert.Equal((ImportReach.Everything, 1), (run.Reach, run.Changed));
        await space.AssertUpToDateAsync();
    }

    [Fact]
    public async Task A_clock_that_was_set_back_makes_the_next_import_read_everything_and_lose_nothing()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        space.Change(site => site.Page(Deploy).Edit("<p>Now.</p>"));
        space.Clock.Advance(TimeSpan.FromDays(-800));

        var run = await space.ImportAsync();

        Assert.Equal((ImportStatus.Completed, ImportReach.Everything, 1), (run.Status, run.Reach, run.Changed));
        await space.AssertUpToDateAsync();
    }

    private static void Happen(SiteEditor site, string what)
    {
        switch (what)
        {
            case "edit": site.Page(Deploy).Edit("<p>Otherwise.</p>"); break;
            case "rename": site.Page(Deploy).Rename("Ship"); break;
            case "move": site.Page(Rollback).Move(Welcome); break;
            case "trash": site.Page(Rollback).Trash(); break;
            case "archive": site.Page(Rollback).Archive(); break;
            case "purge": site.Page(Rollback).Trash().Purge(); break;
            case "move away": site.Page(Rollback).MoveToSpace(TinySite.Hr); break;
            case "add": site.AddPage(TinySite.Eng, "Fresh", "<p>New here.</p>", Deploy); break;
            case "blog": site.AddBlogPost(TinySite.Eng, "News", "<p>Heard?</p>"); break;
            case "edit blog": site.Page(Shipped).Edit("<p>Shipped again.</p>"); break;
            case "take out of the trash": site.Page(Trashed).RestoreFromTrash(); break;
            case "take out of the archive": site.Page(Archived).Unarchive(); break;
            case "restrict": site.Page(Deploy).RestrictEditing(new SandboxPrincipal("user", TinySite.Writer)); break;
            case "comment": site.Page(Deploy).Comments.Add("<p>Really?</p>"); break;
            case "edit comment": site.Page(Deploy).Comments.Edit(9101, "<p>Is that so?</p>"); break;
            case "remove comment": site.Page(Deploy).Comments.Remove(9104); break;
            case "add file": site.Page(Deploy).Files.Add("notes.txt", "some notes"); break;
            case "replace file": site.Page(Deploy).Files.Replace("att9001", "another plan"); break;
            case "remove file": site.Page(Deploy).Files.Remove("att9001"); break;
            default: throw new ArgumentOutOfRangeException(nameof(what), what, "Nothing of the kind happens.");
        }
    }
}
