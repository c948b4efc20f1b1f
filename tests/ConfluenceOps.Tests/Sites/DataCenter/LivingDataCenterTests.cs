using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.DataCenter.Access;

namespace ConfluenceOps.Tests.Sites.DataCenter;

/// <summary>Imports and reviews on Data Center as they are on Cloud.</summary>
public sealed class LivingDataCenterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_space_is_imported_and_kept_up_to_date()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var folder = Directory.CreateTempSubdirectory("confluenceops-");
        try
        {
            await using var catalog = await SqliteCatalog.OpenAsync(Path.Combine(folder.FullName, "catalog.db"), TimeProvider.System, Cancel);
            var space = await RunningDataCenter.SpaceAsync(site);

            var first = await new SpaceImporter(site, catalog, TimeProvider.System).ImportAsync(space, null, Cancel);
            sandbox.Change(edit => edit.Page(103).Edit("<p>Roll forward</p>"));
            var second = await new SpaceImporter(site, catalog, TimeProvider.System).ImportAsync(space, null, Cancel);

            Assert.Equal((7, 0), (first.Added, first.Failed));
            Assert.Equal((0, 1, 0), (second.Added, second.Changed, second.Removed));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("9.2", AccessResult.Allowed), InlineData("8.5", AccessResult.Unknown)]
    public async Task A_review_decides_who_may_see_what_as_far_as_the_version_tells(string version, AccessResult ofReader)
    {
        var granting = GrantingSite.Create();
        await using var sandbox = await RunningDataCenter.StartAsync(
            granting with { Groups = [.. granting.Groups, new() { Id = "super", Name = "confluence-administrators", Members = [TinySite.Admin] }] }, version);
        using var site = await sandbox.ConnectAsync();
        var spaces = await site.GetSpacesAsync(new SpaceQuery(["ENG"]), Cancel).ToListAsync(Cancel);

        var map = await new AccessGatherer(site, TimeProvider.System).GatherAsync(spaces, null, Cancel);

        var decider = new AccessDecider(map);
        var reader = new Principal(PrincipalKind.User, TinySite.Reader);
        Assert.Equal(ofReader, decider.Explain(reader, "102", AccessRight.View)!.Result);
        Assert.Equal(AccessResult.Denied, decider.Explain(reader, "104", AccessRight.View)!.Result);
        Assert.Equal(AccessResult.Denied, decider.Explain(new Principal(PrincipalKind.User, TinySite.Former), "102", AccessRight.View)!.Result);
        Assert.Equal(["r/d"], map.Groups.Where(group => group.Gap is not null).Select(group => group.Group.Name));
        Assert.Empty(map.Gaps);
    }
}
