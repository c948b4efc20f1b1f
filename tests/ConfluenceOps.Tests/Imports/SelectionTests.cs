using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Imports;

/// <summary>Part of a space: below a page, with a label, without one.</summary>
public sealed class SelectionTests : IAsyncLifetime
{
    private const long Rollback = 103, Welcome = 107;

    private LivingSpace _space = null!;

    public async ValueTask InitializeAsync() => _space = await LivingSpace.TinyAsync();

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Theory]
    [InlineData("deploy")]
    [InlineData("102")]
    public async Task A_root_page_by_title_or_id_brings_what_hangs_under_it_and_itself(string root)
    {
        await _space.ImportAsync(Choose(root));

        Assert.Equal(["Deploy", "Deploy: rollback"], await _space.Catalog.TitlesAsync());
    }

    [Fact]
    public async Task Labels_choose_and_exclude()
    {
        await _space.ImportAsync(Choose(null, ["Runbook"], ["ops"]));

        Assert.Equal(["Deploy: rollback"], await _space.Catalog.TitlesAsync());
    }

    [Fact]
    public async Task A_root_page_that_is_not_there_is_one_error_and_nothing_is_written()
    {
        var refused = await Assert.ThrowsAsync<RootPageNotFoundException>(() => _space.ImportAsync(Choose("Nowhere")));

        Assert.Contains("'Nowhere'", refused.Happened, StringComparison.Ordinal);
        Assert.Empty(await _space.Catalog.TitlesAsync());
    }

    [Fact]
    public async Task What_is_chosen_no_longer_goes_to_the_trash_with_that_reason_and_comes_back_when_it_is()
    {
        await _space.ImportAsync();
        var all = await _space.Catalog.TitlesAsync();

        var run = await _space.ImportAsync(Choose(null, ["runbook"]));

        Assert.Equal(all.Length - 2, run.Removed);
        Assert.Equal(GoneReason.NotSelected, (await _space.FindAsync("Read & write/all", gone: true)).GoneReason);
        Assert.Equal(all.Length - 2, (await _space.ImportAsync()).Restored);
        Assert.Equal(all, await _space.Catalog.TitlesAsync());
        await _space.AssertUpToDateAsync();
    }

    [Fact]
    public async Task A_label_that_comes_or_goes_is_followed_the_next_night()
    {
        await _space.ImportAsync(Choose(null, ["runbook"]));
        _space.Change(site =>
        {
            site.Page(Rollback).Unlabel("runbook");
            site.Page(Welcome).Label("runbook");
        });

        var run = await _space.ImportAsync(Choose(null, ["runbook"]));

        Assert.Equal((1, 1), (run.Added, run.Removed));
        Assert.Equal(["Deploy", "Read & write/all"], (await _space.Catalog.TitlesAsync()).Order());
    }

    private static ImportOptions Choose(string? root, string[]? labels = null, string[]? excluded = null) =>
        new() { Selection = new PageSelection(root, labels ?? [], excluded ?? []) };
}
