using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Access;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter.Access;

public sealed class SpaceGrantsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("9.2"), InlineData("8.5")]
    public async Task What_a_space_grants_reads_the_same_by_both_interfaces(string version)
    {
        await using var sandbox = await RunningDataCenter.StartAsync(GrantingSite.Create(), version);
        using var site = await sandbox.ConnectAsync();

        Assert.Equal(
            [
                "Anonymous: read space", "Gus Guest: read space", "Rosa Reader: administer space", "Rosa Reader: create page", "Rosa Reader: delete space", "Rosa Reader: restrict_content space",
                "leads: create page", "leads: read space", "leads: restrict_content space", "staff: read space",
            ],
            (await GrantsAsync(site)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_read_permissions_by_REST_reads_them_by_the_remote_interface()
    {
        await using var sandbox = await RunningDataCenter.StartAsync(GrantingSite.Create(), "9.2");
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        Assert.Contains("leads: create page", await GrantsAsync(site));
    }

    [Theory]
    [InlineData("8.5"), InlineData("9.2")]
    public async Task A_remote_interface_that_is_switched_off_is_named_with_what_to_do(string version)
    {
        await using var sandbox = await RunningDataCenter.StartAsync(GrantingSite.Create(), version, flavor => flavor with { JsonRpcAllowed = false });
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        var error = await Assert.ThrowsAsync<RemoteInterfaceOffException>(() => GrantsAsync(site));

        Assert.Contains("Remote API", error.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.2"), InlineData("8.5")]
    public async Task A_right_is_granted_and_taken_back_by_both_interfaces(string version)
    {
        await using var sandbox = await RunningDataCenter.StartAsync(GrantingSite.Create(), version);
        using var site = await sandbox.ConnectAsync(TinySite.Reader);
        var space = await RunningDataCenter.SpaceAsync(site);
        Principal[] subjects = [new(PrincipalKind.User, TinySite.Guest, "Gus Guest"), new(PrincipalKind.Group, "leads", "leads"), Principal.Anonymous];

        foreach (var subject in subjects)
        {
            var granted = await site.AccessChanges.GrantAsync(space, subject, SpaceOperation.CreateComment, Cancel);
            Assert.Contains($"{subject}: create comment", await GrantsAsync(site));
            await site.AccessChanges.RevokeAsync(space, granted, Cancel);
            Assert.DoesNotContain($"{subject}: create comment", await GrantsAsync(site));
        }
    }

    [Theory]
    [InlineData("leads"), InlineData("r/d")]
    public async Task A_group_is_put_on_a_list_and_taken_off_again(string name)
    {
        await using var sandbox = await RunningDataCenter.StartAsync(GrantingSite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.Reader);
        var (group, rosa) = (new Principal(PrincipalKind.Group, name, name), new Principal(PrincipalKind.User, TinySite.Reader, "Rosa Reader"));

        await site.AccessChanges.AddRestrictionAsync("103", RestrictedOperation.Edit, rosa, Cancel);
        await site.AccessChanges.AddRestrictionAsync("103", RestrictedOperation.Edit, group, Cancel);
        Assert.Equal([group, rosa], Assert.Single(await RestrictionsAsync(site)).Allowed);

        await site.AccessChanges.RemoveRestrictionAsync("103", RestrictedOperation.Edit, group, Cancel);
        Assert.Equal([rosa], Assert.Single(await RestrictionsAsync(site)).Allowed);
    }

    [Fact]
    public async Task A_change_that_the_account_may_not_make_says_so()
    {
        await using var sandbox = await RunningDataCenter.StartAsync(GrantingSite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var space = await RunningDataCenter.SpaceAsync(site);

        await Assert.ThrowsAsync<ServerFaultException>(() => site.AccessChanges.GrantAsync(space, Principal.Anonymous, SpaceOperation.CreatePage, Cancel));
    }

    private static async Task<List<string>> GrantsAsync(ISite site)
    {
        var space = await RunningDataCenter.SpaceAsync(site);
        return await site.Access.GetPermissionsAsync(space, Cancel).Select(grant => $"{grant.Principal}: {grant.Operation}").ToListAsync(Cancel);
    }

    private static async Task<IReadOnlyList<Restriction>> RestrictionsAsync(ISite site) =>
        (await site.Access.GetBranchesAsync(["103"], Cancel).SingleAsync(node => node.Id == "103", Cancel)).Restrictions!;
}
