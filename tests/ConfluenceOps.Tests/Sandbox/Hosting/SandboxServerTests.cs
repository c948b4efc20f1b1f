using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Hosting;

public sealed class SandboxServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_are_counted_by_method_and_route_until_reset()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        using var ada = Visitor.As(server, TinySite.Admin);
        await ada.GetAsync("wiki/api/v2/pages/101");
        await ada.GetAsync("wiki/api/v2/pages/102");
        await ada.StatusOfAsync("wiki/nowhere");

        var stats = await ada.GetAsync("__sandbox/stats");

        Assert.Equal(3, server.RequestCount);
        Assert.Equal(3, stats.GetProperty("total").GetInt32());
        Assert.Equal(
            ["GET (unknown) 1", "GET /wiki/api/v2/pages/{id} 2"],
            stats.GetProperty("routes").EnumerateArray().Select(row => $"{row.GetProperty("method")} {row.GetProperty("route")} {row.GetProperty("count")}"));
        (await ada.PostAsync("__sandbox/stats/reset", "")).Dispose();
        Assert.Equal(0, server.RequestCount);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_clear_error()
    {
        await using var first = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);

        var error = await Assert.ThrowsAsync<SandboxException>(
            () => SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Port = first.Address.Port }, Cancel));

        Assert.Contains("Choose another port", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_is_gone_soon_even_in_the_middle_of_a_request()
    {
        var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Faults = FaultPlan.Parse("latency=60s") }, Cancel);
        using var ada = Visitor.As(server, TinySite.Admin);
        var pending = ada.SendAsync("wiki/api/v2/spaces");
        while (server.RequestCount == 0)
            await Task.Delay(10, Cancel);

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancel);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => pending);
    }

    public static TheoryData<string, Func<SandboxSite, SandboxSite>> Contradictions => new()
    {
        { "which the site does not have", site => site with { Spaces = [] } },
        { "hangs under 101", site => site with { Pages = [.. site.Pages.Skip(1)] } },
        { "has itself among the pages above it", site => site with { Pages = [site.Pages[0] with { ParentId = 103 }, .. site.Pages.Skip(1)] } },
        { "page 101 is in the site twice", site => site with { Pages = [site.Pages[0], .. site.Pages] } },
        { "'LATER' is not a role mode", site => site with { RoleMode = "LATER" } },
        { "ENG gives the role captain", site => site with { RoleMode = "ROLES_TRANSITION", Spaces = [site.Spaces[0] with { RoleAssignments = [new("user", TinySite.Admin, "captain")] }, site.Spaces[1]] } },
        { "ENG grants rights one by one", site => site with { RoleMode = "ROLES" } },
        { "account 712020:ada is in the site twice", site => site with { Users = [site.Users[0], .. site.Users] } },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public async Task A_site_that_contradicts_itself_is_named_where_it_does(string complaint, Func<SandboxSite, SandboxSite> spoil)
    {
        var error = await Assert.ThrowsAsync<SandboxException>(() => SandboxServer.StartAsync(spoil(TinySite.Create()), new SandboxOptions(), Cancel));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_of_ten_thousand_levels_is_served()
    {
        var site = TinySite.Create();
        var page = site.Pages[0];
        var deep = site with { Pages = [.. Enumerable.Range(1, 10_000).Select(i => page with { Id = i, ParentId = i == 1 ? null : i - 1, Title = $"Level {i}" })], Spaces = [site.Spaces[0] with { HomepageId = 1 }] };
        await using var server = await SandboxServer.StartAsync(deep, new SandboxOptions(), Cancel);
        using var ada = Visitor.As(server, TinySite.Admin);

        var ancestors = await ada.GetAsync("wiki/api/v2/pages/10000/ancestors?limit=250");

        Assert.Equal(["9750", "9999"], new[] { ancestors.GetProperty("results")[0], ancestors.GetProperty("results")[249] }.Select(row => row.GetProperty("id").GetString()));
    }
}
