using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.Cloud.Access;

public sealed class CloudAccessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_grants_of_a_space_name_users_groups_and_classes_of_people()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        var space = await site.GetSpacesAsync(new SpaceQuery(["ENG"]), Cancel).SingleAsync(Cancel);

        var permissions = await site.Access.GetPermissionsAsync(space, Cancel).ToListAsync(Cancel);

        Assert.Equal(
            [
                (new Principal(PrincipalKind.AccessClass, "all-licensed-users"), SpaceOperation.ReadSpace),
                (new Principal(PrincipalKind.Group, TinySite.Leads), SpaceOperation.CreatePage),
                (new Principal(PrincipalKind.User, TinySite.Guest), SpaceOperation.ReadSpace),
            ],
            permissions.Select(permission => (permission.Principal, permission.Operation)));
        Assert.All(permissions, permission => Assert.Equal("ENG", permission.Space));
    }

    [Fact]
    public async Task A_grant_that_comes_twice_counts_once_and_words_that_nobody_has_heard_of_are_kept()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, """
            {"results":[
              {"id":"1","principal":{"type":"user","id":"a"},"operation":{"key":"read","targetType":"space"}},
              {"id":"2","principal":{"type":"user","id":"a"},"operation":{"key":"read","targetType":"space"}},
              {"id":"3","principal":{"type":"team","id":"123"},"operation":{"key":"manage_users","targetType":"space"}},
              {"id":"4","principal":{"type":"access-class","id":"ANONYMOUS_USERS"},"operation":{"key":"read","targetType":"space"}},
              {"id":"5","principal":{"type":"role","id":"r-1"},"operation":{"key":"read","targetType":"space"}},
              {"id":"6","principal":{"type":"ACCESS_CLASS","id":"all-product-admins"},"operation":{"key":"read","targetType":"space"}}
            ],"_links":{}}
            """));
        using var site = OddSite.At(server);

        var permissions = await site.Access.GetPermissionsAsync(OddSite.Space, Cancel).ToListAsync(Cancel);

        Assert.Equal(
            [
                ("User a", "read space"), ("Unknown team:123", "manage_users space"), ("Anonymous anonymous", "read space"),
                ("Role r-1", "read space"), ("AccessClass all-product-admins", "read space"),
            ],
            permissions.Select(permission => ($"{permission.Principal.Kind} {permission.Principal.Id}", permission.Operation.ToString())));
    }

    [Fact]
    public async Task Groups_say_who_puts_people_in_and_what_membership_gives()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));

        var groups = await site.Access.GetGroupsAsync(Cancel).ToDictionaryAsync(group => group.Name, cancellationToken: Cancel);

        Assert.Equal(GroupAccess.Product, groups["staff"].Access!.Value & GroupAccess.Product);
        Assert.Equal((GroupAccess.None, "TEAM_MEMBERS", true), (groups["leads"].Access, groups["leads"].ManagedBy, groups["leads"].IsSelfService));
    }

    [Fact]
    public async Task What_groups_give_is_unknown_where_the_site_does_not_say()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Query.ContainsKey("accessType")
            ? ScriptedServer.StatusAsync(context, 403)
            : ScriptedServer.JsonAsync(context, """{"results":[{"id":"g1","name":"staff"}],"limit":200}"""));
        using var site = OddSite.At(server);

        Assert.Null(Assert.Single(await site.Access.GetGroupsAsync(Cancel).ToListAsync(Cancel)).Access);
    }

    [Theory]
    [InlineData(true, 4), InlineData(false, 5)]
    public async Task Members_are_read_to_the_end_whatever_the_server_says_of_it(bool saysLimit, int requests)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => OddSite.PeopleAsync(context, total: 350, most: 100, saysLimit));
        using var site = OddSite.At(server);

        var members = await site.Access.GetMembersAsync(new Group { Id = "g/1", Name = "staff" }, Cancel);

        Assert.Equal(350, members.Users.Select(user => user.AccountId).Distinct().Count());
        Assert.Equal(requests, server.Requests);
    }

    [Fact]
    public async Task A_group_without_anybody_has_no_members()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));

        Assert.Empty((await site.Access.GetMembersAsync(new Group { Id = "nope", Name = "nope" }, Cancel)).Users);
        Assert.Equal(["Ada Admin"], (await site.Access.GetMembersAsync(new Group { Id = TinySite.Admins, Name = "confluence-admins" }, Cancel)).Users.Select(user => user.DisplayName));
    }

    [Theory]
    [InlineData(200, """{"mode":"PRE_ROLES"}""", RoleMode.Permissions)]
    [InlineData(200, """{"mode":"ROLES_TRANSITION"}""", RoleMode.Transition)]
    [InlineData(200, """{"mode":"ROLES"}""", RoleMode.Roles)]
    [InlineData(200, """{"mode":"SOMETHING_NEW"}""", RoleMode.Unknown)]
    [InlineData(404, "{}", RoleMode.Permissions)]
    [InlineData(400, "{}", RoleMode.Permissions)]
    public async Task A_site_grants_by_permissions_unless_it_says_otherwise(int status, string answer, RoleMode mode)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, status, answer));
        using var site = OddSite.At(server);

        Assert.Equal(mode, await site.Access.GetRoleModeAsync(Cancel));
    }

    [Fact]
    public async Task A_site_without_roles_has_none_and_one_that_forbids_to_look_says_so()
    {
        await using var without = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 404));
        await using var closed = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 403));
        using var siteWithout = OddSite.At(without);
        using var siteClosed = OddSite.At(closed);

        Assert.Empty(await siteWithout.Access.GetRolesAsync(Cancel).ToListAsync(Cancel));
        Assert.Empty(await siteWithout.Access.GetRoleAssignmentsAsync(OddSite.Space, Cancel).ToListAsync(Cancel));
        await Assert.ThrowsAsync<AccessDeniedException>(async () => await siteClosed.Access.GetRolesAsync(Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Roles_are_bundles_of_operations_and_are_given_to_the_same_principals_as_grants()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, context.Request.Path.Value!.EndsWith("space-roles", StringComparison.Ordinal)
            ? """{"results":[{"id":"r1","type":"SYSTEM","name":"Viewer","description":"Looks","spacePermissions":["read/space","create/comment","newword"]}]}"""
            : """
              {"results":[
                {"principal":{"principalType":"GROUP","principalId":"g1"},"roleId":"r1"},
                {"principal":{"principalType":"ACCESS_CLASS","principalId":"ALL_LICENSED_USERS"},"roleId":"r1"},
                {"principal":{"principalType":"ACCESS_CLASS","principalId":"anonymous-users"},"roleId":"r1"}
              ]}
              """));
        using var site = OddSite.At(server);

        var role = Assert.Single(await site.Access.GetRolesAsync(Cancel).ToListAsync(Cancel));
        var assigned = await site.Access.GetRoleAssignmentsAsync(OddSite.Space, Cancel).ToListAsync(Cancel);

        Assert.Equal(["read space", "create comment", "newword space"], role.Operations.Select(operation => operation.ToString()));
        Assert.Equal([PrincipalKind.Group, PrincipalKind.AccessClass, PrincipalKind.Anonymous], assigned.Select(one => one.Principal.Kind));
        Assert.Equal("all-licensed-users", assigned[1].Principal.Id);
    }

    [Fact]
    public async Task The_site_itself_can_be_asked_and_says_why_not()
    {
        var asked = "";
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            asked = await new StreamReader(context.Request.Body).ReadToEndAsync();
            await ScriptedServer.JsonAsync(context, """{"hasPermission":false,"errors":[{"translation":"Anonymous user does not have permission to the space","args":[]}]}""");
        });
        using var site = OddSite.At(server);

        var check = await site.Access.CheckAsync("104", Principal.Anonymous, CheckedOperation.Update, Cancel);

        Assert.False(check.IsAllowed);
        Assert.Equal(["Anonymous user does not have permission to the space"], check.Errors);
        Assert.Equal("""{"subject":{"type":"user","identifier":"anonymous"},"operation":"update"}""", asked);
    }
}
