using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Imports;

/// <summary>What becomes of documents whose pages are gone.</summary>
public sealed class TrashTests : IAsyncLifetime
{
    private const long Rollback = 103, Welcome = 107;

    private LivingSpace _space = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Two documents in the trash, one of which was edited here once.</summary>
    public async ValueTask InitializeAsync()
    {
        _space = await LivingSpace.TinyAsync();
        await _space.ImportAsync();
        await _space.Catalog.EditAsync((await _space.FindAsync("Read & write/all")).Id, "Ours.");
        await _space.ImportAsync();
        _space.Change(site =>
        {
            site.Page(Rollback).Trash();
            site.Page(Welcome).Trash();
        });
        Assert.Equal(2, (await _space.ImportAsync()).Removed);
    }

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Fact]
    public async Task Imports_delete_after_the_set_time_and_never_what_was_edited_here()
    {
        var options = new ImportOptions { PurgeAfter = TimeSpan.FromDays(30) };
        _space.Clock.Advance(TimeSpan.FromDays(29));
        await _space.ImportAsync(options);
        Assert.Equal(["Deploy: rollback", "Read & write/all"], await GoneAsync());

        _space.Clock.Advance(TimeSpan.FromDays(2));
        await _space.ImportAsync(options);

        Assert.Equal(["Read & write/all"], await GoneAsync());
    }

    [Fact]
    public async Task A_document_taken_back_by_hand_stays_although_its_page_is_gone()
    {
        var gone = await _space.FindAsync("Deploy: rollback", gone: true);

        var back = await _space.Catalog.TakeBackAsync(gone.Id, Cancel);

        Assert.Equal((null, null), (back.Gone, back.GoneReason));
        Assert.Equal(["Deploy: rollback"], await _space.Catalog.FoundAsync("rollback"));
        _space.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await _space.ImportAsync()).Removed);
        Assert.Equal(0, (await _space.ImportAsync(new ImportOptions { Full = true })).Removed);
        Assert.Null((await _space.FindAsync("Deploy: rollback")).Gone);
    }

    [Fact]
    public async Task Once_the_page_of_a_document_taken_back_is_there_again_it_goes_as_every_other()
    {
        var gone = await _space.FindAsync("Deploy: rollback", gone: true);
        await _space.Catalog.TakeBackAsync(gone.Id, Cancel);
        _space.Change(site => site.Page(Rollback).RestoreFromTrash());
        await _space.ImportAsync();

        _space.Change(site => site.Page(Rollback).Trash());

        Assert.Equal(1, (await _space.ImportAsync()).Removed);
        Assert.Contains("Deploy: rollback", await GoneAsync());
    }

    [Fact]
    public async Task Cleared_by_hand_the_trash_keeps_what_was_edited_here()
    {
        var cleared = await _space.Catalog.Imports.ClearTrashAsync("eng", _space.Clock.GetUtcNow(), withEdits: false, Cancel);

        Assert.Equal((1, 1), (cleared.Deleted, cleared.Kept));
        Assert.Equal(["Read & write/all"], await GoneAsync());
    }

    [Fact]
    public async Task Cleared_with_force_nothing_is_left_and_what_is_not_in_the_trash_stays()
    {
        var live = await _space.Catalog.TitlesAsync();

        var cleared = await _space.Catalog.Imports.ClearTrashAsync("ENG", _space.Clock.GetUtcNow(), withEdits: true, Cancel);

        Assert.Equal((2, 0), (cleared.Deleted, cleared.Kept));
        Assert.Empty(await GoneAsync());
        Assert.Equal(live, await _space.Catalog.TitlesAsync());
    }

    [Fact]
    public async Task What_went_there_later_than_asked_stays()
    {
        _space.Clock.Advance(TimeSpan.FromDays(10));

        var cleared = await _space.Catalog.Imports.ClearTrashAsync("ENG", _space.Clock.GetUtcNow() - TimeSpan.FromDays(30), withEdits: true, Cancel);

        Assert.Equal((0, 0), (cleared.Deleted, cleared.Kept));
        Assert.Equal(2, (await GoneAsync()).Length);
    }

    [Fact]
    public async Task A_space_whose_documents_all_lie_in_the_trash_is_still_known_by_its_key()
    {
        await _space.ImportAsync(new ImportOptions { Selection = new PageSelection(null, ["no such label"], []) });

        Assert.Empty(await _space.Catalog.TitlesAsync());
        Assert.Equal(["ENG"], await _space.Catalog.GetSpaceKeysAsync(Cancel));
    }

    private async Task<string[]> GoneAsync() => [.. (await _space.Catalog.TitlesAsync(new DocumentQuery { Gone = true })).Order()];
}
