using System.Diagnostics;
using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;

namespace ConfluenceOps.Tests.Sandbox.Faults;

public sealed class FaultInjectionTests
{
    private const string Path = "wiki/api/v2/spaces/1001/pages?body-format=storage";

    [Fact]
    public async Task Too_many_requests_says_when_to_come_back()
    {
        await using var server = await StartAsync("429=1,retry-after=3");
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.SendAsync(Path);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), answer.Headers.RetryAfter!.Delta);
        Assert.Equal("0", Assert.Single(answer.Headers.GetValues("X-RateLimit-Remaining")));
    }

    [Fact]
    public async Task A_site_that_is_down_says_503_and_is_counted_all_the_same()
    {
        await using var server = await StartAsync("503=1");
        using var wim = Visitor.As(server, TinySite.Writer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await wim.StatusOfAsync(Path));
        Assert.Equal(1, server.RequestCount);
        Assert.Equal(HttpStatusCode.OK, await wim.StatusOfAsync("__sandbox/stats"));
    }

    [Fact]
    public async Task A_connection_breaks_before_the_answer_or_in_the_middle_of_it()
    {
        await using var server = await StartAsync("drop=1");
        using var wim = Visitor.As(server, TinySite.Writer);
        var breaks = new List<string>();

        for (var i = 0; i < 20; i++)
            breaks.Add((await Assert.ThrowsAsync<HttpRequestException>(() => wim.SendAsync(Path))).Message);

        Assert.Contains(breaks, message => message.Contains("Error while copying content", StringComparison.Ordinal));
        Assert.Contains(breaks, message => message.Contains("An error occurred while sending", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_for_people_comes_with_status_200()
    {
        await using var server = await StartAsync("html=1");
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.SendAsync(Path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Json_that_is_cut_is_whole_as_far_as_http_can_tell()
    {
        await using var server = await StartAsync("cut=1");
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.SendAsync(Path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => Visitor.ReadAsync(answer));
    }

    [Fact]
    public async Task Latency_is_added_to_each_request_but_not_to_the_sandboxs_own_door()
    {
        await using var server = await StartAsync("latency=500ms");
        using var wim = Visitor.As(server, TinySite.Writer);
        await wim.GetAsync("__sandbox/stats");

        var watch = Stopwatch.StartNew();
        await wim.GetAsync(Path);
        Assert.InRange(watch.ElapsedMilliseconds, 490, 10_000);

        watch.Restart();
        await wim.GetAsync("__sandbox/stats");
        Assert.InRange(watch.ElapsedMilliseconds, 0, 490);
    }

    [Fact]
    public async Task The_same_plan_does_the_same_to_the_same_requests()
    {
        Assert.Equal(await StatusesAsync(), await StatusesAsync());

        static async Task<List<HttpStatusCode>> StatusesAsync()
        {
            await using var server = await StartAsync("429=0.3,503=0.3,retry-after=0,seed=7");
            using var wim = Visitor.As(server, TinySite.Writer);
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < 40; i++)
                statuses.Add(await wim.StatusOfAsync(Path));
            Assert.Equal(3, statuses.Distinct().Count());
            return statuses;
        }
    }

    private static Task<SandboxServer> StartAsync(string faults) =>
        SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Faults = FaultPlan.Parse(faults) }, TestContext.Current.CancellationToken);
}
