using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox;

public sealed class SandboxServerTests
{
    [Fact]
    public async Task A_started_server_tells_an_account_who_it_is()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), TestContext.Current.CancellationToken);
        using var ada = Visitor.As(server, TinySite.Admin);

        var user = await ada.GetAsync("wiki/rest/api/user/current");

        Assert.Equal("Ada Admin", user.GetProperty("displayName").GetString());
        Assert.Equal(1, server.RequestCount);
    }
}
