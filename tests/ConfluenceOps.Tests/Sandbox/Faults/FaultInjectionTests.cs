using System.Diagnostics;
using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Tests.Sandbox.Identity;

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
    public async Task Too_many_requests_can_leave_open_when_to_come_back()
    {
        await using var server = await StartAsync("429=1,retry-after=none");
        using var wim = Visitor.As(server, TinySite.Writer);

        using var answer = await wim.SendAsync(Path);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Null(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_token_ends_at_a_request_and_a_new_plan_counts_anew()
    {
        await using var server = await StartAsync("expire=3");
        using var wim = Visitor.As(server, TinySite.Writer);

        Assert.Equal([200, 200, 401, 401], await StatusesAsync(4));
        server.Faults = FaultPlan.Parse("500=1");
        Assert.Equal([500], await StatusesAsync(1));
        server.Faults = null;
        Assert.Equal([200, 200, 200], await StatusesAsync(3));
        server.Faults = FaultPlan.Parse("expire=2");
        Assert.Equal([200, 401], await StatusesAsync(2));

        async Task<IEnumerable<int>> StatusesAsync(int count)
        {
            var statuses = new List<int>();
            while (statuses.Count < count)
                statuses.Add((int)await wim.StatusOfAsync(Path));
            return statuses;
        }
    }

    [Fact]
    public async Task A_token_of_OAuth_that_ends_can_be_renewed()
    {
        await using var server = await StartAsync("expire=6");
        using var visitor = new OAuthVisitor(server);
        var pages = $"ex/confluence/{server.CloudId}/{Path}";
        var tokens = await visitor.ConnectAsync(TinySite.Writer);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(pages, tokens.Access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(pages, tokens.Access)).Status);

        var ended = await visitor.GetAsync(pages, tokens.Access);
        using var answer = await visitor.RefreshAsync(tokens.Refresh!);
        var renewed = await visitor.GetAsync(pages, (await OAuthVisitor.TokensAsync(answer)).Access);

        Assert.Equal("""{"code":401,"message":"Unauthorized; the access token has expired"}""", ended.Said);
        Assert.Equal(HttpStatusCode.OK, renewed.Status);
    }

    [Fact]
    public async Task A_quota_tells_what_is_left_and_refuses_what_is_beyond_it_until_the_next_second()
    {
        var clock = new SteppedClock(TinyServer.Now);
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Faults = FaultPlan.Parse("limit=6"), Time = clock }, TestContext.Current.CancellationToken);
        using var wim = Visitor.As(server, TinySite.Writer);
        var told = new List<string>();

        for (var i = 0; i < 7; i++)
            told.Add(await AskAsync());
        clock.Step(TimeSpan.FromSeconds(1));
        told.Add(await AskAsync());

        Assert.Equal(["200 5/6 false", "200 4/6 false", "200 3/6 false", "200 2/6 false", "200 1/6 true", "200 0/6 true", "429 0/6 true", "200 5/6 false"], told);

        async Task<string> AskAsync()
        {
            using var answer = await wim.SendAsync(Path);
            return $"{(int)answer.StatusCode} {Header("Remaining")}/{Header("Limit")} {Header("NearLimit")}";

            string Header(string name) => answer.Headers.GetValues("X-RateLimit-" + name).Single();
        }
    }

    [Fact]
    public async Task Pages_change_before_requests_are_answered_and_the_same_way_each_time()
    {
        Assert.Equal(await TitlesAsync(), await TitlesAsync());

        static async Task<string> TitlesAsync()
        {
            await using var server = await StartAsync("churn=0.5,seed=3");
            using var wim = Visitor.As(server, TinySite.Writer);
            for (var i = 0; i < 20; i++)
                await wim.GetAsync("wiki/api/v2/pages/101");
            var changed = server.Site.Pages.Where((page, at) => (page.Version, page.ParentId, page.Status) != (TinySite.Create().Pages[at].Version, TinySite.Create().Pages[at].ParentId, TinySite.Create().Pages[at].Status));
            var story = string.Join(", ", changed.Select(page => $"{page.Id} v{page.Version} under {page.ParentId} {page.Status}"));
            Assert.NotEmpty(story);
            return story;
        }
    }

    [Fact]
    public async Task Searches_know_of_a_change_only_after_a_while()
    {
        var clock = new SteppedClock(TinyServer.Now);
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Faults = FaultPlan.Parse("lag=30s"), Time = clock }, TestContext.Current.CancellationToken);
        using var wim = Visitor.As(server, TinySite.Writer);
        server.Change(site => site.Page(102).Rename("Ship"));
        clock.Step(TimeSpan.FromSeconds(20));
        server.Change(site => site.Page(102).Rename("Shipping"));

        Assert.Equal("Shipping", (await wim.GetAsync("wiki/api/v2/pages/102")).GetProperty("title").GetString());
        Assert.Equal("Deploy", await FoundAsync());
        clock.Step(TimeSpan.FromSeconds(10));
        Assert.Equal("Ship", await FoundAsync());
        clock.Step(TimeSpan.FromSeconds(20));
        Assert.Equal("Shipping", await FoundAsync());

        async Task<string?> FoundAsync() => (await wim.GetAsync("wiki/rest/api/search?cql=id=102")).GetProperty("results")[0].GetProperty("title").GetString();
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
