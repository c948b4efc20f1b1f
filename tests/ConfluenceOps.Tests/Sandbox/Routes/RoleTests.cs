using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Routes;

/// <summary>Sites that go by roles.</summary>
public sealed class RoleTests(TinyServerWithRoles tiny, TinyServer without) : IClassFixture<TinyServerWithRoles>, IClassFixture<TinyServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("wiki/api/v2/space-role-mode")]
    [InlineData("wiki/api/v2/space-roles")]
    [InlineData("wiki/api/v2/space-permissions")]
    [InlineData("wiki/api/v2/spaces/1001/role-assignments")]
    public async Task A_site_without_roles_knows_none_of_their_routes(string path)
    {
        using var wim = without.As(TinySite.Writer);

        Assert.Equal(HttpStatusCode.NotFound, await wim.StatusOfAsync(path));
    }

    [Fact]
    public async Task A_site_that_has_roles_and_does_not_use_them_yet_says_so()
    {
        var site = TinySite.Create() with { Roles = [.. SandboxRole.System] };
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), Cancel);
        using var wim = Visitor.As(server, TinySite.Writer);

        Assert.Equal("PRE_ROLES", (await wim.GetAsync("wiki/api/v2/space-role-mode")).GetProperty("mode").GetString());
        Assert.Equal(0, (await wim.GetAsync("wiki/api/v2/spaces/1001/role-assignments")).GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Roles_are_listed_with_their_rights_those_of_the_system_first()
    {
        using var wim = tiny.As(TinySite.Writer);

        var roles = (await wim.GetAsync("wiki/api/v2/space-roles")).GetProperty("results");

        Assert.Equal(["Admin", "Manager", "Collaborator", "Viewer", "Reviewer"], roles.EnumerateArray().Select(role => role.GetProperty("name").GetString()));
        Assert.Equal(["read/space", "create/comment"], roles[3].GetProperty("spacePermissions").EnumerateArray().Select(right => right.GetString()));
    }

    [Theory]
    [InlineData("space-roles?role-type=CUSTOM", "Reviewer")]
    [InlineData("space-roles?principal-type=GROUP&principal-id=" + TinySite.Leads, "Manager Collaborator")]
    [InlineData("space-roles?space-id=1001&principal-type=GROUP&principal-id=" + TinySite.Leads, "Collaborator")]
    [InlineData("space-roles?principal-type=USER&principal-id=712020:rosa", "")]
    public async Task Roles_are_found_by_kind_and_by_who_has_them(string path, string names)
    {
        using var wim = tiny.As(TinySite.Writer);

        var roles = (await wim.GetAsync("wiki/api/v2/" + path)).GetProperty("results");

        Assert.Equal(names, string.Join(' ', roles.EnumerateArray().Select(role => role.GetProperty("name").GetString())));
    }

    [Theory]
    [InlineData("", "all-licensed-users all-product-admins 11111111-0000-0000-0000-000000000002 712020:gus")]
    [InlineData("?role-id=reviewer", "712020:gus")]
    [InlineData("?role-type=CUSTOM", "712020:gus")]
    [InlineData("?principal-type=ACCESS_CLASS&principal-id=all-licensed-users", "all-licensed-users")]
    public async Task A_space_says_who_has_which_role(string query, string principals)
    {
        using var wim = tiny.As(TinySite.Writer);

        var found = new List<string?>();
        var next = "/wiki/api/v2/spaces/1001/role-assignments" + query + (query.Length == 0 ? "?limit=3" : "&limit=3");
        while (next is not null)
        {
            var page = await wim.GetAsync(next[1..]);
            found.AddRange(page.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("principal").GetProperty("principalId").GetString()));
            next = page.GetProperty("_links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }

        Assert.Equal(principals, string.Join(' ', found));
    }

    [Fact]
    public async Task Permissions_of_a_space_are_those_of_its_roles()
    {
        using var wim = tiny.As(TinySite.Writer);

        var rows = (await wim.GetAsync("wiki/api/v2/spaces/1002/permissions?limit=250")).GetProperty("results").EnumerateArray().ToList();

        Assert.All(rows, row => Assert.Equal(("role", TinySite.RoleOf("Manager")), (row.GetProperty("principal").GetProperty("type").GetString(), row.GetProperty("principal").GetProperty("id").GetString())));
        Assert.Equal(SandboxRole.System[1].Permissions, rows.Select(row => $"{row.GetProperty("operation").GetProperty("key")}/{row.GetProperty("operation").GetProperty("targetType")}"));
    }

    [Fact]
    public async Task A_role_lets_see_whom_a_grant_would()
    {
        using var rosa = tiny.As(TinySite.Reader);
        using var gus = tiny.As(TinySite.Guest);

        Assert.Equal(HttpStatusCode.OK, await rosa.StatusOfAsync("wiki/api/v2/pages/101"));
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync("wiki/api/v2/pages/201"));
        Assert.Equal(HttpStatusCode.OK, await gus.StatusOfAsync("wiki/api/v2/pages/101"));
    }

    [Fact]
    public async Task While_a_site_moves_grants_and_roles_add_up()
    {
        var site = TinySite.Create() with { RoleMode = "ROLES_TRANSITION", Roles = [.. SandboxRole.System] };
        site.Spaces[1].RoleAssignments.Add(new("user", TinySite.Reader, TinySite.RoleOf("Viewer")));
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), Cancel);
        using var rosa = Visitor.As(server, TinySite.Reader);
        using var wim = Visitor.As(server, TinySite.Writer);

        Assert.Equal(HttpStatusCode.OK, await rosa.StatusOfAsync("wiki/api/v2/pages/201"));
        Assert.Equal(HttpStatusCode.OK, await wim.StatusOfAsync("wiki/api/v2/pages/201"));
        Assert.Equal(
            ["group 4", "user 5", "role 6", "role 7"],
            (await rosa.GetAsync("wiki/api/v2/spaces/1002/permissions")).GetProperty("results").EnumerateArray()
                .Select(row => $"{row.GetProperty("principal").GetProperty("type")} {row.GetProperty("id")}"));
    }

    [Theory]
    [InlineData("space-roles?principal-type=GROUP", HttpStatusCode.BadRequest)]
    [InlineData("space-roles?principal-id=712020:rosa", HttpStatusCode.BadRequest)]
    [InlineData("space-roles?principal-type=TEAM&principal-id=x", HttpStatusCode.BadRequest)]
    [InlineData("space-roles?space-id=ENG", HttpStatusCode.BadRequest)]
    [InlineData("space-roles?space-id=1002", HttpStatusCode.NotFound)]
    [InlineData("spaces/1002/role-assignments", HttpStatusCode.NotFound)]
    public async Task What_makes_no_sense_or_cannot_be_seen_is_refused(string path, HttpStatusCode status)
    {
        using var rosa = tiny.As(TinySite.Reader);

        Assert.Equal(status, await rosa.StatusOfAsync("wiki/api/v2/" + path));
    }
}
