using System.Globalization;
using ConfluenceOps.Http;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sites.Cloud;
using ConfluenceOps.Sites.Cloud.Wire;
using ConfluenceOps.Tests.Sandbox;
using Flurl;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Http;

public sealed class PacingTests
{
    private static readonly DateTimeOffset _start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_are_spread_over_the_time_that_is_left_when_the_limit_is_near()
    {
        var clock = new JumpingClock(_start);
        await using var server = await ScriptedServer.StartAsync((context, number) => SayAsync(context, remaining: 20 - number, reset: _start.AddSeconds(40)));
        using var session = Open(server, clock);

        for (var request = 0; request < 11; request++)
            await ListSpacesAsync(session);

        // The first learns of it; each of the ten others waits for its share of the 40 seconds.
        Assert.InRange(session.Meter.Waited.TotalSeconds, 19, 24);
        Assert.Equal(0, session.Meter.Refused);
    }

    [Fact]
    public async Task Nothing_waits_any_more_when_the_server_counts_anew()
    {
        var clock = new JumpingClock(_start);
        await using var server = await ScriptedServer.StartAsync((context, number) =>
            SayAsync(context, remaining: number < 3 ? 1 : 100, reset: _start.AddSeconds(number < 3 ? 10 : 70)));
        using var session = Open(server, clock);
        for (var request = 0; request < 3; request++)
            await ListSpacesAsync(session);
        var waited = session.Meter.Waited;

        for (var request = 0; request < 20; request++)
            await ListSpacesAsync(session);

        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)), (waited, session.Meter.Waited));
    }

    [Fact]
    public async Task Fewer_are_under_way_after_a_refusal_and_as_many_as_before_when_it_is_long_past()
    {
        var most = 0;
        var underWay = 0;
        await using var server = await ScriptedServer.StartAsync(async (context, number) =>
        {
            if (number <= 4)
            {
                await ScriptedServer.StatusAsync(context, 429, "{}", ("Retry-After", "0"));
                return;
            }
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Delay(20);
            Interlocked.Decrement(ref underWay);
            await ScriptedServer.JsonAsync(context, "{}");
        });
        using var session = Open(server, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ListSpacesAsync(session)));
        var after = most;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => ListSpacesAsync(session)));

        Assert.InRange(after, 1, 3);
        Assert.Equal(4, most);
        Assert.Equal(4, session.Meter.Refused);
    }

    [Fact]
    public async Task A_wait_for_a_turn_does_not_use_up_the_time_for_the_answer()
    {
        await using var server = await ScriptedServer.StartAsync((context, number) => number == 1
            ? ScriptedServer.StatusAsync(context, 429, "{}", ("Retry-After", "3"))
            : ScriptedServer.JsonAsync(context, "{}"));
        using var session = new HttpSession(new HttpSessionOptions { Root = server.Address, MaxInFlight = 1, AttemptTimeout = TimeSpan.FromSeconds(2) });

        await Task.WhenAll(ListSpacesAsync(session), ListSpacesAsync(session), ListSpacesAsync(session));

        Assert.Equal(4, server.Requests);
    }

    [Fact]
    public async Task What_another_server_says_of_its_limit_is_not_the_sites()
    {
        await using var store = await ScriptedServer.StartAsync((context, _) => SayAsync(context, remaining: 0, reset: _start.AddMinutes(1)));
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 302, null, ("Location", store.Address.AbsoluteUri)));
        using var session = Open(server, new JumpingClock(_start));

        await using (var bytes = (await session.OpenAsync(server.Address, 0, "fetch a file", Cancel)).Bytes)
            await bytes.CopyToAsync(Stream.Null, Cancel);

        Assert.Null(session.Meter.Limit);
    }

    [Fact]
    public async Task The_meter_counts_requests_and_the_points_that_they_take()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => SayAsync(
            context, remaining: 500, reset: _start.AddHours(1), """{"results":[{"id":"1"},{"id":"2"},{"id":"3"}]}"""));
        using var session = Open(server, new JumpingClock(_start));

        await session.ReadAllAsync<WirePage, ResultPage<WirePage>>(
            new Url("api/v2/pages"), "list pages", WireJson.Default.ResultPageWirePage, CloudAddress.Rebase, Cancel).ToListAsync(Cancel);
        await session.ReadAllAsync<WireGrant, ResultPage<WireGrant>>(
            new Url("api/v2/spaces/7/permissions"), "list permissions", WireJson.Default.ResultPageWireGrant, CloudAddress.Rebase, Cancel).ToListAsync(Cancel);

        Assert.Equal(new RequestMeter { Requests = 2, Points = 1 + 3 + 1 + 6, Limit = 100, Remaining = 500 }, session.Meter with { ClockAhead = null });
    }

    [Fact]
    public async Task A_sandbox_that_refuses_every_other_request_is_read_to_the_end()
    {
        var clock = new JumpingClock(DateTimeOffset.UtcNow);
        await using var sandbox = await SandboxServer.StartAsync(
            TinySite.Create(), new SandboxOptions { Faults = new FaultPlan { TooManyRequests = 0.5, RetryAfter = 3, Seed = 4 } }, Cancel);
        using var session = Open(sandbox, clock);

        for (var request = 0; request < 10; request++)
            await ListSpacesAsync(session);

        var meter = session.Meter;
        Assert.Equal((10, sandbox.RequestCount), (meter.Requests - meter.Refused, meter.Requests));
        Assert.True(meter.Waited >= TimeSpan.FromSeconds(3 * meter.Refused), $"{meter.Refused} refusals, {meter.Waited}");
    }

    [Fact]
    public async Task A_site_that_takes_so_many_requests_a_second_is_seldom_brought_to_refuse()
    {
        await using var sandbox = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Faults = new FaultPlan { Limit = 20 } }, Cancel);
        using var session = Open(sandbox, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ListSpacesAsync(session)));

        Assert.InRange(session.Meter.Refused, 0, 6);
        Assert.Equal(20, session.Meter.Limit);
    }

    private static HttpSession Open(ScriptedServer server, TimeProvider clock) =>
        new(new HttpSessionOptions { Root = server.Address, Clock = clock, RetryDelay = TimeSpan.FromMilliseconds(1) });

    private static HttpSession Open(SandboxServer sandbox, TimeProvider clock) => new(new HttpSessionOptions
    {
        Root = CloudAddress.Of(sandbox.Address).Api,
        Credential = SiteCredential.Basic(TinySite.EmailOf(TinySite.Admin), TinySite.TokenOf(TinySite.Admin)),
        Clock = clock,
        MaxRetries = 20,
    });

    private static Task ListSpacesAsync(HttpSession session) =>
        session.GetAsync(new Url("api/v2/spaces"), "list the spaces", WireJson.Default.ResultPageWireSpace, Cancel);

    private static Task SayAsync(HttpContext context, int remaining, DateTimeOffset reset, string json = "{}") => ScriptedServer.StatusAsync(
        context, 200, json,
        ("X-RateLimit-Limit", "100"),
        ("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Reset", reset.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
}
