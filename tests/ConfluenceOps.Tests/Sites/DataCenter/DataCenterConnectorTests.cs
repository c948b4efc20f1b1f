using System.Collections.Concurrent;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.DataCenter;
using ConfluenceOps.Tests.Http;

namespace ConfluenceOps.Tests.Sites.DataCenter;

public sealed class DataCenterConnectorTests
{
    private const string Known = """{"type":"known","username":"wim","userKey":"8a7f","displayName":"Wim Writer","status":"active"}""";
    private const string Manifest = """{"id":"1","name":"Confluence","typeId":"confluence","version":"8.5.4","buildNumber":9012,"url":"http://wiki.acme.example/confluence"}""";

    private readonly ConcurrentQueue<(string Path, bool Signed)> _asked = [];

    [Fact]
    public async Task A_site_whose_address_is_right_takes_two_requests()
    {
        await using var server = await ConfluenceAsync("/confluence");

        var signedIn = await ConnectAsync(server, "confluence");

        using var site = signedIn.Site;
        Assert.Equal("Wim Writer", signedIn.User.DisplayName);
        Assert.Equal("8a7f", signedIn.User.AccountId);
        Assert.Equal("8.5.4", signedIn.Version);
        Assert.Equal(2, server.Requests);
    }

    [Theory]
    [InlineData("confluence/display/ENG/A+Page")]
    [InlineData("confluence/pages/viewpage.action?pageId=1")]
    [InlineData("confluence/whatever/that/is")]
    [InlineData("")]
    [InlineData("login.action")]
    public async Task Any_page_of_the_host_leads_to_the_site(string page)
    {
        await using var server = await ConfluenceAsync("/confluence", rootLeadsTo: "/confluence/dashboard.action");

        using var site = (await ConnectAsync(server, page)).Site;

        Assert.Equal(new Uri(server.Address, "/confluence/"), site.Address);
    }

    [Fact]
    public async Task The_credential_goes_where_Confluence_said_that_it_is_and_nowhere_else()
    {
        await using var stranger = await ScriptedServer.StartAsync((context, _) =>
        {
            _asked.Enqueue(("stranger", context.Request.Headers.Authorization.Count > 0));
            return ScriptedServer.JsonAsync(context, Manifest);
        });
        await using var server = await ScriptedServer.StartAsync((context, _) =>
            ScriptedServer.StatusAsync(context, context.Request.Path == "/" ? 302 : 404, null, ("Location", $"{stranger.Address}confluence/")));

        await Assert.ThrowsAsync<NotFoundException>(() => ConnectAsync(server, "somewhere"));

        Assert.Empty(_asked);
    }

    [Fact]
    public async Task The_version_is_asked_for_without_showing_the_credential()
    {
        await using var server = await ConfluenceAsync("/confluence");

        using var site = (await ConnectAsync(server, "confluence")).Site;

        Assert.Equal([("/confluence/rest/api/user/current", true), ("/confluence/rest/applinks/1.0/manifest", false)], _asked);
    }

    [Fact]
    public async Task A_token_that_the_site_takes_for_nobodys_does_not_connect()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, """{"type":"anonymous","displayName":"Anonymous"}"""));

        var error = await Assert.ThrowsAsync<NotAuthenticatedException>(() => ConnectAsync(server, ""));

        Assert.Contains("nobody is signed in", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_has_switched_passwords_off_says_so()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
            ScriptedServer.StatusAsync(context, 403, """{"message":"Basic Authentication has been disabled on this instance."}"""));

        await Assert.ThrowsAsync<PasswordsOffException>(() => ConnectAsync(server, "", SiteCredential.Basic("wim", "secret")));
    }

    [Fact]
    public async Task A_site_behind_a_page_to_sign_in_says_so()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value!.EndsWith("/manifest", StringComparison.Ordinal)
            ? ScriptedServer.JsonAsync(context, Manifest)
            : ScriptedServer.StatusAsync(context, 302, null, ("Location", "/login.action")));

        await Assert.ThrowsAsync<LoginPageException>(() => ConnectAsync(server, ""));
    }

    [Fact]
    public async Task Where_there_is_no_Confluence_nothing_is_found()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 404));

        await Assert.ThrowsAsync<NotFoundException>(() => ConnectAsync(server, "wiki"));
    }

    private Task<ScriptedServer> ConfluenceAsync(string context, string? rootLeadsTo = null) => ScriptedServer.StartAsync((request, _) =>
    {
        var path = request.Request.Path.Value!;
        _asked.Enqueue((path, request.Request.Headers.Authorization.Count > 0));
        return path switch
        {
            _ when path == $"{context}/rest/api/user/current" => ScriptedServer.StatusAsync(request, 200, Known, ("X-AUSERNAME", "wim")),
            _ when path == $"{context}/rest/applinks/1.0/manifest" => ScriptedServer.JsonAsync(request, Manifest),
            "/" when rootLeadsTo is not null => ScriptedServer.StatusAsync(request, 302, null, ("Location", rootLeadsTo)),
            _ => ScriptedServer.StatusAsync(request, 404),
        };
    });

    private static Task<SignedIn> ConnectAsync(ScriptedServer server, string page, SiteCredential? credential = null) => DataCenterConnector.ConnectAsync(
        new ConnectionOptions { Url = new Uri(server.Address, page), Credential = credential ?? SiteCredential.Bearer("token-of-wim") },
        TestContext.Current.CancellationToken);
}
