using ConfluenceOps.Connections;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Http;

namespace ConfluenceOps.Tests.Connections.OAuth;

public sealed class AnotherSiteTests
{
    [Theory]
    [InlineData("""[{"id":"2","name":"other","url":"https://other.atlassian.net","scopes":[]}]""", "The consent covers https://other.atlassian.net, and not 127.0.0.1.")]
    [InlineData("[]", "The consent covers no site, and so not 127.0.0.1.")]
    public async Task A_consent_for_another_site_is_told_from_a_bad_token(string consented, string happened)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/_edge/tenant_info" => ScriptedServer.JsonAsync(context, """{"cloudId":"1"}"""),
            "/oauth/token" => ScriptedServer.JsonAsync(context, """{"access_token":"a","expires_in":3600}"""),
            "/oauth/token/accessible-resources" => ScriptedServer.JsonAsync(context, consented),
            _ => ScriptedServer.StatusAsync(context, 404, """{"message":"No such site"}"""),
        });

        var error = await Assert.ThrowsAsync<SiteNotConsentedException>(() => new ConnectionOpener().OpenAsync(
            new ConnectionProfile { Url = server.Address, Method = SignInMethod.ClientCredentials, ClientId = "c" }, ConnectionSecret.Of("s"), TestContext.Current.CancellationToken));

        Assert.Equal(happened, error.Happened);
    }
}
