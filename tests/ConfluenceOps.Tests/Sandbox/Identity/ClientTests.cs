using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Routes;

namespace ConfluenceOps.Tests.Sandbox.Identity;

public sealed class ClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<SandboxClient, SandboxClient>> Contradictions => new()
    {
        { "'tiny-service' is in the site twice", client => client },
        { "sends people back to 'callback'", client => client with { RedirectUris = ["callback"] } },
        { "sends people back to 'http://127.0.0.1/#here'", client => client with { RedirectUris = ["http://127.0.0.1/#here"] } },
        { "asks for 'read:minds', which is no scope", client => client with { Scopes = ["read:minds"] } },
        { "signs in as an account without a secret", client => client with { Secret = null } },
        { "signs in as 712020:nemo, an account that the site does not have", client => client with { AccountId = "712020:nemo" } },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public async Task A_client_that_could_never_be_used_is_named(string complaint, Func<SandboxClient, SandboxClient> spoil)
    {
        var site = TinySite.Create();
        site.Clients.Add(spoil(site.Clients.Single(client => client.ClientId == TinySite.ServiceClient)));

        var error = await Assert.ThrowsAsync<SandboxException>(() => SandboxServer.StartAsync(site, new SandboxOptions(), Cancel));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_scope_that_a_route_asks_for_has_words_for_people()
    {
        var asked = RouteTable.All.SelectMany(route => route.Scopes.Sets).SelectMany(set => set).Distinct();

        Assert.Empty(asked.Except(ScopeWords.Known.Keys));
    }

    [Fact]
    public async Task Every_built_in_site_lets_its_service_account_sign_in_with_a_secret()
    {
        foreach (var (site, account) in new[]
        {
            (DemonstrationSite.Create(TimeProvider.System), DemonstrationSite.ServiceEmail),
            (GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=1,pages=1")), SandboxAccounts.ServiceEmail),
        })
        {
            await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), Cancel);
            using var visitor = new OAuthVisitor(server);
            using var answer = await visitor.PostAsync(
                "oauth/token", ("grant_type", "client_credentials"), ("client_id", SandboxAccounts.ServiceClient), ("client_secret", SandboxAccounts.ServiceSecret));

            var said = (await visitor.GetAsync($"ex/confluence/{server.CloudId}/wiki/rest/api/user/current", (await OAuthVisitor.TokensAsync(answer)).Access)).Said;

            Assert.Contains(site.Users.Single(user => user.Email == account).AccountId, said, StringComparison.Ordinal);
        }
    }
}
