using ConfluenceOps.Permissions;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;
using ConfluenceOps.Tests.Sites.Cloud.Access;

namespace ConfluenceOps.Tests.Permissions.Gathering;

/// <summary>Sites that grant by roles, sites that do both, and sites that are older than roles.</summary>
public sealed class RoleGatheringTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Roles_come_with_their_rights_and_assignments_with_the_names_of_who_has_them()
    {
        var map = await GatherAsync(TinySite.CreateWithRoles());

        Assert.Equal(RoleMode.Roles, map.RoleMode);
        Assert.Equal(["Admin", "Manager", "Collaborator", "Viewer", "Reviewer"], map.Roles.Select(role => role.Name));
        Assert.Equal([SpaceOperation.ReadSpace, SpaceOperation.ExportSpace], map.Roles[^1].Operations);
        Assert.Contains("user Gus Guest: reviewer", map.Of("ENG").Roles());
        Assert.Contains($"group leads: {TinySite.RoleOf("Collaborator")}", map.Of("ENG").Roles());
        Assert.Contains("role Reviewer: export space", map.Of("ENG").Grants());
    }

    [Fact]
    public async Task A_role_gives_its_rights_to_whoever_has_it_and_to_nobody_else()
    {
        var map = await GatherAsync(TinySite.CreateWithRoles());

        Assert.Equal(AccessResult.Allowed, map.Ask(User(TinySite.Reader), "ENG", AccessRight.Comment));
        Assert.Equal(AccessResult.Denied, map.Ask(User(TinySite.Reader), "ENG", AccessRight.Edit));
        Assert.Equal(AccessResult.Allowed, map.Ask(User(TinySite.Writer), "ENG", AccessRight.Edit));
        // A guest cannot export, whatever the role says.
        Assert.Equal(AccessResult.Denied, map.Ask(User(TinySite.Guest), "ENG", AccessRight.Export));
    }

    [Fact]
    public async Task A_site_that_moves_from_one_to_the_other_counts_both()
    {
        var roles = TinySite.CreateWithRoles();
        var map = await GatherAsync(roles with { RoleMode = "ROLES_TRANSITION", Spaces = [roles.Spaces[0] with { Permissions = TinySite.Create().Spaces[0].Permissions }, roles.Spaces[1]] });

        Assert.Equal(RoleMode.Transition, map.RoleMode);
        Assert.Contains("user Gus Guest: read space", map.Of("ENG").Grants());
        Assert.Contains("user Gus Guest: reviewer", map.Of("ENG").Roles());
    }

    [Fact]
    public async Task A_site_that_is_older_than_roles_is_asked_for_none()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));

        var map = await site.GatherAsync();

        Assert.Equal(RoleMode.Permissions, map.RoleMode);
        Assert.Empty(map.Roles);
        Assert.Empty(NotSeen.In(map));
    }

    [Fact]
    public async Task Roles_that_could_not_be_read_leave_open_what_their_holders_may_do()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/space-role-mode" => ScriptedServer.JsonAsync(context, """{"mode":"ROLES"}"""),
            "/wiki/api/v2/space-roles" => ScriptedServer.StatusAsync(context, 403, """{"message":"Only administrators may"}"""),
            "/wiki/api/v2/spaces/7/role-assignments" => ScriptedServer.JsonAsync(context, """{"results":[{"principal":{"principalType":"USER","principalId":"a1"},"roleId":"r1"}]}"""),
            "/wiki/api/v2/users-bulk" => ScriptedServer.JsonAsync(context, """{"results":[{"accountId":"a1","displayName":"Ada","accountStatus":"active"},{"accountId":"a2","displayName":"Ben","accountStatus":"active"}]}"""),
            "/wiki/rest/api/user/current" => ScriptedServer.JsonAsync(context, """{"accountId":"a1","displayName":"Ada"}"""),
            _ => ScriptedServer.JsonAsync(context, """{"results":[]}"""),
        });
        using var site = OddSite.At(server);

        var map = await Gathered.Gatherer(site).GatherAsync([OddSite.Space], progress: null, Cancel);

        Assert.Equal(AccessResult.Unknown, map.Ask(User("a1"), "ENG", AccessRight.Administer));
        Assert.Equal(AccessResult.Denied, map.Ask(User("a2"), "ENG", AccessRight.View));
        Assert.Contains(NotSeen.In(map), sentence => sentence.StartsWith("Could not read the roles of the site. The account may not list the roles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mode_that_nobody_has_heard_of_is_kept_as_unknown_and_both_are_read()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/space-role-mode" => ScriptedServer.JsonAsync(context, """{"mode":"ROLES_AND_MORE"}"""),
            "/wiki/api/v2/space-roles" => ScriptedServer.JsonAsync(context, """{"results":[{"id":"r1","name":"Reader","spacePermissions":["read/space"]}]}"""),
            "/wiki/api/v2/spaces/7/role-assignments" => ScriptedServer.JsonAsync(context, """{"results":[{"principal":{"principalType":"USER","principalId":"a1"},"roleId":"r1"}]}"""),
            "/wiki/rest/api/user/current" => ScriptedServer.JsonAsync(context, """{"accountId":"a1","displayName":"Ada"}"""),
            _ => ScriptedServer.JsonAsync(context, """{"results":[]}"""),
        });
        using var site = OddSite.At(server);

        var map = await Gathered.Gatherer(site).GatherAsync([OddSite.Space], progress: null, Cancel);

        Assert.Equal(RoleMode.Unknown, map.RoleMode);
        Assert.Single(map.Of("ENG").RoleAssignments);
    }

    private static Principal User(string id) => new(PrincipalKind.User, id);

    private static async Task<AccessMap> GatherAsync(SandboxSite model)
    {
        await using var sandbox = await RunningSandbox.StartAsync(model);
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Admin), TinySite.TokenOf(TinySite.Admin));
        return await site.GatherAsync();
    }
}
