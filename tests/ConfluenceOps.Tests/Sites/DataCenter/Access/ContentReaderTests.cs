using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter.Access;

public sealed class ContentReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_come_with_their_restrictions_and_what_no_list_has_above_them()
    {
        var tiny = TinySite.Create();
        await using var sandbox = await RunningDataCenter.StartAsync(tiny with { Pages = [.. tiny.Pages.Select(page => page.Id == 107 ? page with { ParentId = 108 } : page)] });
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);

        var nodes = await site.Access.ReadContentAsync(spaces, Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToDictionaryAsync(node => node.Id, cancellationToken: Cancel);

        Assert.Equal("101 102 103 104 105 107 108 110 201 202", string.Join(' ', nodes.Keys.Order()));
        Assert.Equal(("page", "Old ways", "ENG", "101"), (nodes["108"].Type, nodes["108"].Title, nodes["108"].Space, nodes["108"].ParentId));
        Assert.Equal("leads", Assert.Single(Assert.Single(nodes["104"].Restrictions!).Allowed).Id);
        Assert.Equal(["secret"], nodes["202"].Labels);
        Assert.All(nodes.Values, node => Assert.Null(node.Gap));
    }

    [Fact]
    public async Task A_branch_comes_with_everything_above_it_in_two_requests()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var before = sandbox.Requests;

        var nodes = await site.Access.GetBranchesAsync(["105"], Cancel).ToListAsync(Cancel);

        Assert.Equal(["101", "104", "105"], nodes.Select(node => node.Id).Order());
        Assert.Equal(RestrictedOperation.View, Assert.Single(nodes.Single(node => node.Id == "104").Restrictions!).Operation);
        Assert.Equal(2, sandbox.Requests - before);
    }
}
