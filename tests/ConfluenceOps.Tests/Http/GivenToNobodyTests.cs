using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Tests.Http;

/// <summary>What Data Center does in place of refusing: it takes whoever bears a bad token for anonymous, and fails where somebody may not read.</summary>
public sealed class GivenToNobodyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_answer_that_was_given_to_anonymous_is_no_answer_to_whoever_signed()
    {
        await using var server = await AnonymousServerAsync();
        using var session = new HttpSession(new HttpSessionOptions { Root = server.Address, Credential = SiteCredential.Bearer("ran-out-last-night") });

        var error = await Assert.ThrowsAsync<NotAuthenticatedException>(() => AskAsync(session));

        Assert.Contains("nobody is signed in", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_as_nobody_gets_the_answer_for_anonymous()
    {
        await using var server = await AnonymousServerAsync();
        using var session = new HttpSession(new HttpSessionOptions { Root = server.Address });

        Assert.Equal("8.5.4", (await AskAsync(session)).Version);
    }

    [Fact]
    public async Task Where_a_fault_is_the_way_of_refusing_it_is_asked_once()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 500));
        using var session = new HttpSession(new HttpSessionOptions { Root = server.Address });

        await Assert.ThrowsAsync<ServerFaultException>(() => session.AskOnceAsync(new Url("it"), "ask", DataCenterJson.Default.WireManifest, Cancel));

        Assert.Equal(1, server.Requests);
    }

    private static Task<ScriptedServer> AnonymousServerAsync() => ScriptedServer.StartAsync((context, _) =>
        ScriptedServer.StatusAsync(context, 200, """{"version":"8.5.4"}""", ("X-AUSERNAME", "anonymous")));

    private static Task<WireManifest> AskAsync(HttpSession session) => session.GetAsync(new Url("it"), "ask", DataCenterJson.Default.WireManifest, Cancel);
}
