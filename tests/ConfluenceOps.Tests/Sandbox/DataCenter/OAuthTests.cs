using System.Net;
using ConfluenceOps.Tests.Sandbox.Identity;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class OAuthTests
{
    private const string Token = "confluence/rest/oauth2/latest/token", Me = TinyDataCenter.Rest + "user/current";

    [Fact]
    public async Task The_consent_page_is_below_the_context_path_and_nobody_says_what_it_is_about()
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var visitor = new OAuthVisitor(server);

        using var elsewhere = await visitor.AskAsync(Question("READ"));
        using var page = await visitor.AskAsync(Question("READ"), "confluence/rest/oauth2/latest/authorize");

        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Contains("is requesting access to your Confluence account", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("READ", HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("WRITE", HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden)]
    [InlineData("SYSTEM_ADMIN", HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.OK)]
    public async Task A_token_reaches_as_far_as_its_level_and_each_level_has_those_before_it(string level, HttpStatusCode asked, HttpStatusCode changed, HttpStatusCode administered)
    {
        await using var server = await TinyDataCenter.StartAsync(site: tiny => tiny with
        {
            Clients = [.. tiny.Clients.Select(client => client.AccountId is null ? client : client with { AccountId = TinySite.Admin })],
        });
        using var caller = Visitor.Bearing(server, await TokenAsync(server, level));

        // Nothing is said of the page to make, which only who may make one is told.
        using var change = await caller.RequestAsync("POST", TinyDataCenter.Rest + "content", "{}");

        Assert.Equal(
            (asked, changed, administered),
            (await caller.StatusOfAsync(Me), change.StatusCode, await caller.StatusOfAsync(TinyDataCenter.Rest + "audit")));
    }

    [Fact]
    public async Task A_token_whose_hour_is_over_is_refused_and_not_taken_for_nobodys()
    {
        var clock = new MovableClock(TinySite.Start.AddDays(40));
        await using var server = await ConfluenceOps.Sandbox.SandboxServer.StartAsync(
            TinySite.Create(), new() { Flavor = ConfluenceOps.Sandbox.SandboxFlavor.DataCenter(new Version(8, 5)), Time = clock }, TestContext.Current.CancellationToken);
        using var caller = Visitor.Bearing(server, await TokenAsync(server, "READ"));

        clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.Unauthorized, await caller.StatusOfAsync(TinyDataCenter.Rest + "space"));
    }

    private static Dictionary<string, string> Question(string scope) => OAuthVisitor.QuestionWith(("scope", scope), ("audience", ""), ("prompt", ""));

    private static async Task<string> TokenAsync(ConfluenceOps.Sandbox.SandboxServer server, string scope)
    {
        using var visitor = new OAuthVisitor(server);
        using var answer = await visitor.PostAsync(
            Token, ("grant_type", "client_credentials"), ("client_id", TinySite.ServiceClient), ("client_secret", TinySite.ServiceSecret), ("scope", scope));
        return (await OAuthVisitor.TokensAsync(answer)).Access;
    }
}
