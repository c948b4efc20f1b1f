using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter.News;

public sealed class DataCenterNewsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_pages_and_the_trash_come_newest_first()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var space = await RunningDataCenter.SpaceAsync(site);

        Assert.Equal("103 107 105 104 102 101", string.Join(' ', await site.News!.GetNewestPagesAsync(space, Cancel).Select(page => page.Id).ToListAsync(Cancel)));
        Assert.Equal("109", (await site.News.GetTrashAsync(space, Cancel).SingleAsync(Cancel)).Id);
    }

    [Theory]
    [InlineData("8.5"), InlineData("8.5.8")]
    public async Task What_changed_comes_part_by_part_to_its_end_and_says_how_much_there_is(string version)
    {
        await using var sandbox = await RunningDataCenter.StartAsync(Large(), version);
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var space = await RunningDataCenter.SpaceAsync(site);

        var changes = new List<RecentChange>();
        for (var part = await site.News!.ReadRecentChangesAsync(space, null, Cancel); ; part = await site.News.ReadRecentChangesAsync(space, part, Cancel))
        {
            Assert.Equal(614, part.Total);
            changes.AddRange(part.Changes);
            if (part.Next is null)
                break;
        }

        Assert.Equal(614, changes.Select(change => change.Id).Distinct().Count());
        Assert.Equal(changes.OrderByDescending(change => change.At).Select(change => change.At), changes.Select(change => change.At));
        Assert.Equal(TinySite.Start.AddDays(20), changes.Single(change => change.Id == "103").At);
        Assert.Equal(ChangedKind.File, changes.Single(change => change.Id == "att9001").Kind);
    }

    [Fact]
    public async Task Comments_files_ids_and_labels_are_found_for_the_space()
    {
        await using var sandbox = await RunningDataCenter.StartAsync(Large());
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var (space, news) = (await RunningDataCenter.SpaceAsync(site), site.News!);

        Assert.Equal("9105", (await news.GetNewestCommentsAsync(space, Cancel).FirstAsync(Cancel)).Id);
        Assert.Equal(["9101", "9102", "9103", "9104"], await news.GetCommentsOnAsync(["102"], Cancel).Select(comment => comment.Id).Order().ToListAsync(Cancel));
        Assert.Equal(["102", "110"], await news.GetNewestFilesAsync(space, Cancel).Select(file => file.PageId).Order().ToListAsync(Cancel));
        Assert.Equal(5, await news.ListIdsAsync(space, ChangedKind.Comment, Cancel).CountAsync(Cancel));
        Assert.Equal(2, await news.ListIdsAsync(space, ChangedKind.File, Cancel).CountAsync(Cancel));
        Assert.Equal(["102", "103", "110"], await news.FindLabelledAsync(space, ["runbook", "news"], Cancel).Order().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Pages_are_read_whole_by_id_and_those_that_are_no_longer_there_are_left_out()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var space = await RunningDataCenter.SpaceAsync(site);

        var pages = await site.News!.ReadPagesAsync(space, ["102", "108", "109", "110", "202"], Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel);

        Assert.Equal(["102", "110"], pages.Select(full => full.Page.Id).Order());
        Assert.All(pages, full => Assert.NotEmpty(full.Page.Body!));
    }

    /// <summary>The tiny site with 600 more pages.</summary>
    private static SandboxSite Large()
    {
        var tiny = TinySite.Create();
        var page = tiny.Pages.Single(page => page.Id == 101);
        return tiny with
        {
            Pages = [.. tiny.Pages, .. Enumerable.Range(0, 600).Select(number => page with { Id = 10_000 + number, Title = $"Page {number}", ParentId = 101, Modified = TinySite.Start.AddMinutes(-number) })],
        };
    }
}
