using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Cloud.Access;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.Cloud.Access;

public sealed class CloudAccessChangesTests
{
    private static readonly Principal _staff = new(PrincipalKind.Group, TinySite.Staff, "staff");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_that_is_granted_is_there_and_is_gone_when_it_is_revoked()
    {
        await using var sandbox = await RunningSandbox.StartAsync(ByGrants());
        using var site = await ConnectAsync(sandbox);
        var space = await HrAsync(site);

        var granted = await site.AccessChanges.GrantAsync(space, _staff, SpaceOperation.ReadSpace, Cancel);
        var during = await site.Access.GetPermissionsAsync(space, Cancel).ToListAsync(Cancel);
        await site.AccessChanges.RevokeAsync(space, granted, Cancel);
        var after = await site.Access.GetPermissionsAsync(space, Cancel).ToListAsync(Cancel);

        Assert.Contains(during, one => one.Id == granted.Id && one.Principal.Id == TinySite.Staff && one.Operation == SpaceOperation.ReadSpace);
        Assert.DoesNotContain(after, one => one.Principal.Id == TinySite.Staff);
    }

    [Fact]
    public async Task A_right_that_the_site_keeps_twice_is_gone_when_it_is_revoked()
    {
        var tiny = ByGrants();
        tiny.Spaces.Single(space => space.Id == TinySite.Hr).Permissions.AddRange([Twin(21), Twin(22)]);
        await using var sandbox = await RunningSandbox.StartAsync(tiny);
        using var site = await ConnectAsync(sandbox);
        var space = await HrAsync(site);

        var before = await site.Access.GetPermissionsAsync(space, Cancel).ToListAsync(Cancel);
        var held = Assert.Single(before, one => one.Principal.Id == TinySite.Staff);
        await site.AccessChanges.RevokeAsync(space, held, Cancel);

        Assert.DoesNotContain(await site.Access.GetPermissionsAsync(space, Cancel).ToListAsync(Cancel), one => one.Principal.Id == TinySite.Staff);

        static SandboxPermission Twin(long id) => new() { Id = id, PrincipalType = "group", PrincipalId = TinySite.Staff, Operation = "read", Target = "space" };
    }

    [Fact]
    public async Task A_space_can_be_opened_to_anonymous()
    {
        await using var sandbox = await RunningSandbox.StartAsync(ByGrants());
        using var site = await ConnectAsync(sandbox);
        var space = await HrAsync(site);

        await site.AccessChanges.GrantAsync(space, Principal.Anonymous, SpaceOperation.ReadSpace, Cancel);

        Assert.Contains(await site.Access.GetPermissionsAsync(space, Cancel).ToListAsync(Cancel), one => one.Principal == Principal.Anonymous);
    }

    [Theory]
    [InlineData(RestrictedOperation.View), InlineData(RestrictedOperation.Edit)]
    public async Task Users_and_groups_are_put_on_a_page_s_list_and_taken_off_it(RestrictedOperation operation)
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Writer);
        var me = new Principal(PrincipalKind.User, TinySite.Writer);

        await site.AccessChanges.AddRestrictionAsync("103", operation, me, Cancel);
        await site.AccessChanges.AddRestrictionAsync("103", operation, _staff, Cancel);
        var both = await RestrictionsAsync(site, "103");
        await site.AccessChanges.RemoveRestrictionAsync("103", operation, _staff, Cancel);
        await site.AccessChanges.RemoveRestrictionAsync("103", operation, me, Cancel);

        Assert.Equal(operation, Assert.Single(both).Operation);
        Assert.Equal(["Wim Writer", "staff"], both[0].Allowed.Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Empty(await RestrictionsAsync(site, "103"));
    }

    [Fact]
    public async Task Roles_are_given_replaced_and_taken_away_where_the_site_goes_by_them()
    {
        await using var sandbox = await RunningSandbox.StartAsync(ByRoles());
        using var site = await ConnectAsync(sandbox);
        var space = await HrAsync(site);
        var roles = await site.Access.GetRolesAsync(Cancel).ToListAsync(Cancel);

        await site.AccessChanges.AssignRoleAsync(space, _staff, roles[0].Id, Cancel);
        await site.AccessChanges.AssignRoleAsync(space, _staff, roles[^1].Id, Cancel);
        await site.AccessChanges.AssignRoleAsync(space, Principal.Anonymous, roles[^1].Id, Cancel);
        var given = await site.Access.GetRoleAssignmentsAsync(space, Cancel).ToListAsync(Cancel);
        await site.AccessChanges.AssignRoleAsync(space, _staff, null, Cancel);
        var left = await site.Access.GetRoleAssignmentsAsync(space, Cancel).ToListAsync(Cancel);

        Assert.Equal(RoleMode.Roles, await site.Access.GetRoleModeAsync(Cancel));
        Assert.Equal(roles[^1].Id, Assert.Single(given, one => one.Principal.Id == TinySite.Staff).RoleId);
        Assert.Contains(given, one => one.Principal == Principal.Anonymous);
        Assert.DoesNotContain(left, one => one.Principal.Id == TinySite.Staff);
    }

    [Fact]
    public async Task A_site_that_goes_by_roles_refuses_single_grants_in_its_own_words()
    {
        await using var sandbox = await RunningSandbox.StartAsync(ByRoles());
        using var site = await ConnectAsync(sandbox);
        var space = await HrAsync(site);

        var error = await Assert.ThrowsAsync<RequestRefusedException>(() => site.AccessChanges.GrantAsync(space, _staff, SpaceOperation.ReadSpace, Cancel));

        Assert.Contains("RBAC", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_change_a_space_is_told_so()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Writer);
        var space = await HrAsync(site);

        await Assert.ThrowsAsync<AccessDeniedException>(() => site.AccessChanges.GrantAsync(space, _staff, SpaceOperation.ReadSpace, Cancel));
    }

    [Fact]
    public async Task What_cannot_be_on_a_list_is_refused_before_anything_is_sent()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox);
        var before = sandbox.Requests;

        await Assert.ThrowsAsync<ChangeNotPossibleException>(() => site.AccessChanges.AddRestrictionAsync("103", RestrictedOperation.View, Principal.Anonymous, Cancel));

        Assert.Equal(before, sandbox.Requests);
    }

    /// <summary>Ada administers HR and may look at it.</summary>
    private static SandboxSite ByGrants()
    {
        var site = TinySite.Create();
        site.Spaces.Single(space => space.Id == TinySite.Hr).Permissions.Add(
            new() { Id = 9, PrincipalType = "user", PrincipalId = TinySite.Admin, Operation = "read", Target = "space" });
        return site;
    }

    private static SandboxSite ByRoles()
    {
        var site = TinySite.Create();
        var role = SandboxRole.System.Single(role => role.Name == "Admin").Id;
        return site with
        {
            RoleMode = "ROLES",
            Roles = [.. SandboxRole.System],
            Spaces = site.Spaces.ConvertAll(space => space with { Permissions = [], RoleAssignments = [new("user", TinySite.Admin, role)] }),
        };
    }

    private static Task<ISite> ConnectAsync(RunningSandbox sandbox, string account = TinySite.Admin) =>
        sandbox.ConnectAsync(TinySite.EmailOf(account), TinySite.TokenOf(account));

    private static Task<Space> HrAsync(ISite site) => site.GetSpacesAsync(new SpaceQuery(["HR"]), Cancel).SingleAsync(Cancel).AsTask();

    private static async Task<IReadOnlyList<Restriction>> RestrictionsAsync(ISite site, string id) =>
        (await site.Access.GetBranchesAsync([id], Cancel).SingleAsync(node => node.Id == id, Cancel)).Restrictions!;
}
