using ConfluenceOps.Permissions;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;
using ConfluenceOps.Tests.Sites.Cloud.Access;

namespace ConfluenceOps.Tests.Permissions.Gathering;

/// <summary>Whether the site lets anonymous in is asked for where it matters, and once.</summary>
public sealed class AnonymousProbeTests
{
    [Fact]
    public async Task A_site_that_is_open_to_anonymous_is_asked_once()
    {
        await using var sandbox = await Gathered.DemonstrationAsync();
        using var site = await sandbox.AsNoraAsync();

        var map = await site.GatherAsync();

        Assert.True(map.AllowsAnonymous);
        Assert.Equal(AccessResult.Allowed, map.Ask(Principal.Anonymous, "OPS", AccessRight.View));
        Assert.Equal(1, await ChecksAsync(sandbox));
    }

    [Fact]
    public async Task A_site_of_which_no_space_is_open_is_not_asked_and_anonymous_is_denied_all_the_same()
    {
        await using var sandbox = await Gathered.DemonstrationAsync();
        using var site = await sandbox.AsNoraAsync();

        var map = await site.GatherAsync("ENG", "HR");

        Assert.Null(map.AllowsAnonymous);
        Assert.Equal(AccessResult.Denied, map.Ask(Principal.Anonymous, "ENG", AccessRight.View));
        Assert.Empty(NotSeen.In(map));
        Assert.Equal(0, await ChecksAsync(sandbox));
    }

    [Fact]
    public async Task A_space_in_which_no_page_is_open_leaves_the_answer_open_and_says_so()
    {
        var tiny = TinySite.Create();
        await using var sandbox = await RunningSandbox.StartAsync(tiny with
        {
            Spaces = [tiny.Spaces[0] with { Permissions = [.. tiny.Spaces[0].Permissions, new() { Id = 9, PrincipalType = "anonymous", PrincipalId = "anonymous", Operation = "read", Target = "space" }] }],
            Pages = [tiny.Pages[0] with { ViewRestriction = [new SandboxPrincipal("user", TinySite.Admin)] }],
        });
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Admin), TinySite.TokenOf(TinySite.Admin));

        var map = await site.GatherAsync();

        Assert.Equal(AccessResult.Unknown, map.Ask(Principal.Anonymous, "ENG", AccessRight.View));
        Assert.StartsWith("Whether the site lets anonymous visitors in is not known", Assert.Single(NotSeen.In(map)), StringComparison.Ordinal);
        Assert.Equal(0, await ChecksAsync(sandbox));
    }

    [Fact]
    public async Task A_site_that_lets_no_anonymous_visitor_in_denies_them_what_its_spaces_grant()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/pages" => ScriptedServer.JsonAsync(context, """{"results":[{"id":"1","title":"Home","spaceId":"7"}]}"""),
            "/wiki/rest/api/content/search" => ScriptedServer.JsonAsync(context, """{"results":[{"id":"1"}]}"""),
            "/wiki/api/v2/spaces/7/permissions" => ScriptedServer.JsonAsync(context, """{"results":[{"id":"1","principal":{"type":"access-class","id":"ANONYMOUS_USERS"},"operation":{"key":"read","targetType":"space"}}]}"""),
            "/wiki/rest/api/content/1/permission/check" => ScriptedServer.JsonAsync(context, """{"hasPermission":false,"errors":[{"translation":"Anonymous users are not allowed to use Confluence"}]}"""),
            "/wiki/rest/api/user/current" => ScriptedServer.JsonAsync(context, """{"accountId":"a1","displayName":"Ada"}"""),
            "/wiki/api/v2/space-role-mode" => ScriptedServer.StatusAsync(context, 404),
            _ => ScriptedServer.JsonAsync(context, """{"results":[]}"""),
        });
        using var site = OddSite.At(server);

        var map = await Gathered.Gatherer(site).GatherAsync([OddSite.Space], progress: null, TestContext.Current.CancellationToken);

        Assert.False(map.AllowsAnonymous);
        Assert.Equal(AccessResult.Denied, map.Ask(Principal.Anonymous, "ENG", AccessRight.View));
    }

    private static async Task<int> ChecksAsync(RunningSandbox sandbox)
    {
        using var http = new HttpClient();
        using var statistics = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri(sandbox.Address, "__sandbox/stats"), TestContext.Current.CancellationToken));
        return statistics.RootElement.GetProperty("routes").EnumerateArray()
            .Where(route => route.GetProperty("route").GetString()!.EndsWith("/permission/check", StringComparison.Ordinal)).Sum(route => route.GetProperty("count").GetInt32());
    }
}
