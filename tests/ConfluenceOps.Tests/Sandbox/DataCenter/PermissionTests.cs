using System.Net;
using System.Text.Json;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class PermissionTests
{
    private const string Rest = TinyDataCenter.Rest, Rpc = "confluence/rpc/json-rpc/confluenceservice-v2/";

    [Fact]
    public async Task The_remote_api_names_who_holds_each_permission_and_means_anonymous_by_nobody()
    {
        await using var server = await TinyDataCenter.StartAsync(site: Administered);
        using var rosa = Visitor.As(server, TinySite.Reader);

        var sets = await SetsAsync(rosa);

        Assert.Equal(" staff gus wim", sets["VIEWSPACE"]);
        Assert.Equal("leads wim", sets["EDITSPACE"]);
        Assert.Equal("wim", sets["SETSPACEPERMISSIONS"]);
    }

    [Fact]
    public async Task The_remote_api_grants_and_takes_back()
    {
        await using var server = await TinyDataCenter.StartAsync(site: Administered);
        using var wim = Visitor.As(server, TinySite.Writer);

        foreach (var (method, body) in new[]
        {
            ("addPermissionToSpace", """["EXPORTSPACE","rosa","ENG"]"""),
            ("addPermissionToSpace", """["EXPORTSPACE","leads","ENG"]"""),
            ("addPermissionToSpace", """["EXPORTSPACE","leads","ENG"]"""),
            ("removePermissionFromSpace", """["EDITSPACE","leads","ENG"]"""),
            ("addAnonymousPermissionToSpace", """["COMMENT","ENG"]"""),
            ("removeAnonymousPermissionFromSpace", """["VIEWSPACE","ENG"]"""),
        })
        {
            using var answer = await wim.PostAsync(Rpc + method, body);
            Assert.Equal("true", await answer.Content.ReadAsStringAsync());
        }

        var sets = await SetsAsync(wim);
        Assert.Equal(("staff gus wim", "wim", "", "rosa leads"), (sets["VIEWSPACE"], sets["EDITSPACE"], sets["COMMENT"], sets["EXPORTSPACE"]));
        Assert.Equal("Space permission removed", server.Site.Audit[0].Summary);
    }

    [Theory]
    [InlineData(TinySite.Reader, "addPermissionToSpace", """["EXPORTSPACE","rosa","ENG"]""", HttpStatusCode.InternalServerError)]
    [InlineData(TinySite.Writer, "removePermissionFromSpace", """["SETSPACEPERMISSIONS","wim","ENG"]""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Writer, "addPermissionToSpace", """["EXPORTSPACE","nobody","ENG"]""", HttpStatusCode.InternalServerError)]
    [InlineData(TinySite.Writer, "addPermissionToSpace", """["FLY","rosa","ENG"]""", HttpStatusCode.InternalServerError)]
    [InlineData(TinySite.Writer, "addPermissionToSpace", """["EXPORTSPACE"]""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Writer, "getSpacePermissionSets", """["NOPE"]""", HttpStatusCode.NotFound)]
    public async Task The_remote_api_refuses_what_makes_no_sense(string account, string method, string body, HttpStatusCode status)
    {
        await using var server = await TinyDataCenter.StartAsync(site: Administered);
        using var visitor = Visitor.As(server, account);

        using var answer = await visitor.PostAsync(Rpc + method, body);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_remote_api_can_be_switched_off()
    {
        await using var server = await TinyDataCenter.StartAsync(set: flavor => flavor with { JsonRpcAllowed = false });
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.PostAsync(Rpc + "getSpacePermissionSets", """["ENG"]""");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Newer_versions_list_permissions_without_those_of_anonymous_and_people_by_key()
    {
        await using var server = await TinyDataCenter.StartAsync("9.1", site: Administered);
        using var wim = Visitor.As(server, TinySite.Writer);

        var rows = await wim.GetAsync(Rest + "space/ENG/permissions");
        var anonymous = await wim.GetAsync(Rest + "space/ENG/permissions/anonymous");

        Assert.Equal(
            "staff:space/read leads:page/create 712020:gus:space/read 712020:wim:space/read 712020:wim:space/administer 712020:wim:page/create 712020:wim:blogpost/create",
            rows.Results(row => $"{Subject(row)}:{Operation(row.GetProperty("operation"))}"));
        Assert.Equal("space/read", string.Join(' ', anonymous.GetProperty("operations").EnumerateArray().Select(Operation)));
        Assert.Equal(("ENG", 1001), (rows.GetProperty("results")[0].GetProperty("spaceKey").GetString(), rows.GetProperty("results")[0].GetProperty("spaceId").GetInt32()));
    }

    [Fact]
    public async Task Whoever_does_not_administer_a_space_gets_an_error_of_the_server()
    {
        await using var server = await TinyDataCenter.StartAsync("9.1", site: Administered);
        using var rosa = Visitor.As(server, TinySite.Reader);

        Assert.Equal(HttpStatusCode.InternalServerError, await rosa.StatusOfAsync(Rest + "space/ENG/permissions"));
        using var granted = await rosa.RequestAsync("PUT", Rest + "space/ENG/permissions/group/leads/grant", """[{"targetType":"space","operationKey":"export"}]""");
        Assert.Equal(HttpStatusCode.InternalServerError, granted.StatusCode);
    }

    [Fact]
    public async Task Newer_versions_grant_and_revoke_by_subject()
    {
        await using var server = await TinyDataCenter.StartAsync("9.1", site: Administered);
        using var wim = Visitor.As(server, TinySite.Writer);

        foreach (var (path, body) in new[]
        {
            ("user/712020:rosa/grant", """[{"targetType":"space","operationKey":"delete_own"},{"targetType":"space","operationKey":"restrict"}]"""),
            ("group/leads/revoke", """[{"targetType":"page","operationKey":"create"}]"""),
            ("anonymous/revoke", """[{"targetType":"space","operationKey":"read"}]"""),
        })
        {
            using var answer = await wim.RequestAsync("PUT", Rest + "space/ENG/permissions/" + path, body);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        var sets = await SetsAsync(wim);
        Assert.Equal(("rosa", "rosa", "wim", "staff gus wim"), (sets["REMOVEOWNCONTENT"], sets["SETPAGEPERMISSIONS"], sets["EDITSPACE"], sets["VIEWSPACE"]));
    }

    [Fact]
    public async Task What_roles_give_is_granted_right_by_right()
    {
        await using var server = await TinyDataCenter.StartAsync(site: _ => TinySite.CreateWithRoles());
        using var wim = Visitor.As(server, TinySite.Writer);

        var sets = await SetsAsync(wim);

        Assert.Equal("staff leads gus confluence-admins ada", sets["VIEWSPACE"]);
        Assert.Equal("gus confluence-admins ada", sets["EXPORTSPACE"]);
    }

    [Fact]
    public async Task The_site_says_what_it_grants_as_a_whole_to_administrators()
    {
        await using var server = await TinyDataCenter.StartAsync("9.1", site: site => Administered(site) with { UnlicensedUse = true });
        using var ada = Visitor.As(server, TinySite.Admin);
        using var wim = Visitor.As(server, TinySite.Writer);

        var rows = await ada.GetAsync(Rest + "permissions");

        Assert.Equal(
            "staff:application/use 712020:gus:application/use confluence-admins:application/administer 712020:ada:application/administer confluence-admins:system/administer staff:personal_space/create staff:space/create",
            rows.Results(row => $"{Subject(row)}:{Operation(row.GetProperty("operation"))}"));
        Assert.Equal("application/use", Operation((await ada.GetAsync(Rest + "permissions/anonymous")).GetProperty("operations")[0]));
        Assert.Equal("application/use_unlicensed", Operation((await ada.GetAsync(Rest + "permissions/unlicensed")).GetProperty("operations")[0]));
        Assert.Equal(HttpStatusCode.Forbidden, await wim.StatusOfAsync(Rest + "permissions"));
    }

    /// <summary>Anonymous may view ENG, and Wim administers it.</summary>
    private static SandboxSite Administered(SandboxSite site) => site with
    {
        Spaces =
        [
            site.Spaces[0] with { Permissions = [new() { Id = 77, PrincipalType = "anonymous", PrincipalId = "anonymous", Operation = "read", Target = "space" }, .. site.Spaces[0].Permissions, .. TinySite.Administration(TinySite.Writer)] },
            site.Spaces[1],
        ],
    };

    private static async Task<Dictionary<string, string>> SetsAsync(Visitor visitor)
    {
        using var answer = await visitor.PostAsync(Rpc + "getSpacePermissionSets", """["ENG"]""");
        var sets = await Visitor.ReadAsync(answer);
        return sets.EnumerateArray().ToDictionary(
            set => set.GetProperty("type").GetString()!,
            set => string.Join(' ', set.GetProperty("spacePermissions").EnumerateArray().Select(row => row.GetProperty("userName").GetString() ?? row.GetProperty("groupName").GetString())));
    }

    private static string Subject(JsonElement row)
    {
        var subject = row.GetProperty("subject");
        return subject.GetProperty(subject.GetProperty("type").GetString() == "user" ? "userKey" : "name").GetString()!;
    }

    private static string Operation(JsonElement operation) => $"{operation.GetProperty("targetType").GetString()}/{operation.GetProperty("operationKey").GetString()}";
}
