using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using Flurl;

namespace ConfluenceOps.Tests.Http;

public sealed class RequestTrailTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_attempt_is_remembered_with_how_it_ended_and_the_id_that_the_site_gave_it()
    {
        await using var server = await ScriptedServer.StartAsync((context, number) => number < 2
            ? ScriptedServer.StatusAsync(context, 503, null, ("Retry-After", "0"), ("Atl-Traceid", "5f0c2d3e"))
            : ScriptedServer.StatusAsync(context, 404, null, ("X-AREQUESTID", "612x<b>1</b>")));
        using var session = Open(server.Address);

        await Assert.ThrowsAsync<NotFoundException>(() => AskAsync(session));

        Assert.Equal(
            [("GET", "api/v2/spaces/*?limit", 503, "5f0c2d3e"), ("GET", "api/v2/spaces/*?limit", 404, null)],
            session.RecentRequests.Select(sent => (sent.Method, sent.Route, sent.Status!.Value, sent.TraceId)));
    }

    [Fact]
    public async Task A_request_that_never_arrived_is_remembered_by_its_fault()
    {
        using var session = Open(new Uri("http://127.0.0.1:9/"));

        await Assert.ThrowsAsync<SiteUnreachableException>(() => AskAsync(session));

        var sent = Assert.Single(session.RecentRequests);
        Assert.Equal((null, "ConnectionError"), (sent.Status, sent.Failure));
    }

    [Fact]
    public async Task Only_the_newest_are_kept()
    {
        await using var server = await ScriptedServer.StartAsync((context, number) => ScriptedServer.StatusAsync(context, number <= 50 ? 404 : 403));
        using var session = Open(server.Address);

        for (var asked = 0; asked < 250; asked++)
            await Assert.ThrowsAnyAsync<ConfluenceOpsException>(() => AskAsync(session));

        Assert.Equal(200, session.RecentRequests.Count);
        Assert.All(session.RecentRequests, sent => Assert.Equal(403, sent.Status));
    }

    private static Task AskAsync(HttpSession session) =>
        session.GetAsync(new Url("api/v2/spaces/HR?limit=1"), "read a space", RequestTrailJson.Default.Int32, Cancel);

    private static HttpSession Open(Uri root) => new(new HttpSessionOptions { Root = root, MaxRetries = root.Port == 9 ? 0 : 3, RetryDelay = TimeSpan.Zero });
}

[System.Text.Json.Serialization.JsonSerializable(typeof(int))]
internal sealed partial class RequestTrailJson : System.Text.Json.Serialization.JsonSerializerContext;
