using System.Net;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class FaultTests
{
    private const string Spaces = TinyDataCenter.Rest + "space", Search = TinyDataCenter.Rest + "content/search?cql=id=102";

    [Fact]
    public async Task Too_many_requests_can_say_to_come_back_in_an_eternity()
    {
        await using var server = await TinyDataCenter.StartAsync(faults: "429=1,retry-after=9223372036854775807");
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.SendAsync(Spaces);

        Assert.Equal((HttpStatusCode.TooManyRequests, "9223372036854775807"), (answer.StatusCode, answer.Header("Retry-After")));
        Assert.Equal(("0", "1", null), (answer.Header("X-RateLimit-Remaining"), answer.Header("X-RateLimit-Interval-Seconds"), answer.Header("X-RateLimit-Reset")));
    }

    [Fact]
    public async Task A_limit_is_told_as_a_bucket_that_fills()
    {
        await using var server = await TinyDataCenter.StartAsync(faults: "limit=2");
        using var wim = Visitor.As(server, TinySite.Writer);

        using var first = await wim.SendAsync(Spaces);
        await wim.StatusOfAsync(Spaces);

        Assert.Equal(("2", "1", "2"), (first.Header("X-RateLimit-Limit"), first.Header("X-RateLimit-Remaining"), first.Header("X-RateLimit-FillRate")));
        Assert.Equal(HttpStatusCode.TooManyRequests, await wim.StatusOfAsync(Spaces));
    }

    [Theory]
    [InlineData("503=1", HttpStatusCode.ServiceUnavailable)]
    [InlineData("500=1", HttpStatusCode.InternalServerError)]
    [InlineData("expire=1", HttpStatusCode.Unauthorized)]
    [InlineData("html=1", HttpStatusCode.OK)]
    public async Task Requests_fail_as_the_plan_says(string faults, HttpStatusCode status)
    {
        await using var server = await TinyDataCenter.StartAsync(faults: faults);
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.SendAsync(Spaces);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(faults.StartsWith("html", StringComparison.Ordinal), (await answer.Content.ReadAsStringAsync()).Contains("<h1>Log in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_breaks()
    {
        await using var server = await TinyDataCenter.StartAsync(faults: "drop=1");
        using var wim = Visitor.As(server, TinySite.Writer);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => wim.GetAsync(Spaces));
    }

    [Fact]
    public async Task Searches_lag_behind_what_is_changed()
    {
        await using var server = await TinyDataCenter.StartAsync(faults: "lag=5s");
        using var wim = Visitor.As(server, TinySite.Writer);
        server.Change(site => site.Page(102).Rename("Ship"));

        Assert.Equal("Deploy", (await wim.GetAsync(Search)).Results("title"));
        Assert.Equal("Ship", (await wim.GetAsync(TinyDataCenter.Rest + "content/102")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_site_changes_between_requests()
    {
        await using var server = await TinyDataCenter.StartAsync(faults: "churn=1,seed=3");
        using var wim = Visitor.As(server, TinySite.Writer);
        var before = server.Site;

        for (var request = 0; request < 5; request++)
            await wim.StatusOfAsync(Spaces);

        Assert.NotEqual(before.Pages, server.Site.Pages);
    }

    [Fact]
    public async Task A_scan_repeats_rows_leaves_rows_out_and_forgets_its_cursors()
    {
        await using var server = await TinyDataCenter.StartAsync(faults: "repeat=1");
        using var wim = Visitor.As(server, TinySite.Writer);
        var next = (await wim.GetAsync(TinyDataCenter.Rest + "content/scan?spaceKey=ENG&limit=3")).Next();

        Assert.StartsWith("102 103", (await wim.GetAsync("confluence" + next)).Results("id"), StringComparison.Ordinal);
        server.Faults = ConfluenceOps.Sandbox.Faults.FaultPlan.Parse("skip=1");
        Assert.Equal("104 107", (await wim.GetAsync("confluence" + next)).Results("id"));
        server.Faults = ConfluenceOps.Sandbox.Faults.FaultPlan.Parse("cursor=1");
        Assert.Equal(HttpStatusCode.BadRequest, await wim.StatusOfAsync("confluence" + next));
    }
}
