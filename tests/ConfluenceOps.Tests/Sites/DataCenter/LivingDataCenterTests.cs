using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter;

public sealed class LivingDataCenterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_space_is_imported_and_kept_up_to_date()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var folder = Directory.CreateTempSubdirectory("confluenceops-");
        await using var catalog = await SqliteCatalog.OpenAsync(Path.Combine(folder.FullName, "catalog.db"), TimeProvider.System, Cancel);
        var space = await RunningDataCenter.SpaceAsync(site);

        var first = await new SpaceImporter(site, catalog, TimeProvider.System).ImportAsync(space, null, Cancel);
        sandbox.Change(edit => edit.Page(103).Edit("<p>Roll forward</p>"));
        var second = await new SpaceImporter(site, catalog, TimeProvider.System).ImportAsync(space, null, Cancel);

        Assert.Equal((7, 0), (first.Added, first.Failed));
        Assert.Equal((0, 1, 0), (second.Added, second.Changed, second.Removed));
    }

    [Theory]
    [InlineData("9.2"), InlineData("8.5")]
    public async Task A_review_decides_who_may_see_what(string version)
    {
        await using var sandbox = await RunningDataCenter.StartAsync(Access.GrantingSite.Create(), version);
        using var site = await sandbox.ConnectAsync();
        var spaces = await site.GetSpacesAsync(new SpaceQuery(["ENG"]), Cancel).ToListAsync(Cancel);

        var map = await new AccessGatherer(site, TimeProvider.System).GatherAsync(spaces, null, Cancel);

        Assert.Empty(map.Gaps);
        Assert.Null(map.Spaces[0].PermissionGap);
        Assert.Null(map.Spaces[0].ContentGap);
        Assert.NotEmpty(map.Spaces[0].Content);
        Assert.Contains(map.Users, user => user is { AccountId: TinySite.Former, AccountStatus: "inactive" });
        Assert.NotNull(new AccessDecider(map));
    }
}
