using System.Net.Sockets;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using Flurl;

namespace ConfluenceOps.Tests.Http;

public sealed class ChangeTests
{
    [Fact]
    public async Task A_change_says_that_no_browser_was_tricked_into_it_and_may_be_answered_with_nothing()
    {
        var seen = "";
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            seen = $"{context.Request.Method} {context.Request.Path} {context.Request.Headers["X-Atlassian-Token"]}";
            return ScriptedServer.StatusAsync(context, 204);
        });
        using var session = Open(server.Address);

        await ChangeAsync(session);

        Assert.Equal("PUT /thing no-check", seen);
    }

    [Theory]
    [InlineData(500), InlineData(503), InlineData(504)]
    public async Task A_change_that_may_have_happened_is_sent_once(int status)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, status));
        using var session = Open(server.Address);

        await Assert.ThrowsAsync<ServerFaultException>(() => ChangeAsync(session));

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_change_that_the_server_put_off_is_sent_again()
    {
        await using var server = await ScriptedServer.StartAsync((context, number) => ScriptedServer.StatusAsync(context, number == 1 ? 429 : 204, null, ("Retry-After", "0")));
        using var session = Open(server.Address);

        await ChangeAsync(session);

        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_change_that_never_arrived_is_sent_again()
    {
        using var nobody = new TcpListener(System.Net.IPAddress.Loopback, 0);
        nobody.Start();
        var address = new Uri($"http://{nobody.LocalEndpoint}/");
        nobody.Stop();
        using var session = Open(address);

        await Assert.ThrowsAsync<SiteUnreachableException>(() => ChangeAsync(session));

        Assert.Equal(1 + new HttpSessionOptions { Root = address }.MaxRetries, session.RequestCount);
    }

    [Fact]
    public async Task A_web_page_in_answer_to_a_change_is_no_success()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 200, null, ("Content-Type", "text/html")));
        using var session = Open(server.Address);

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => ChangeAsync(session));

        Assert.Contains("web page", error.Message, StringComparison.Ordinal);
    }

    private static HttpSession Open(Uri address) => new(new HttpSessionOptions { Root = address, RetryDelay = TimeSpan.FromMilliseconds(1) });

    private static Task ChangeAsync(HttpSession session) =>
        session.ChangeAsync(HttpMethod.Put, new Url("thing"), "change the thing", TestContext.Current.CancellationToken);
}
