using ConfluenceOps.Http;

namespace ConfluenceOps.Tests.Http;

public sealed class RateLimitTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Cloud_says_what_is_left_and_until_when()
    {
        var limit = Read("X-RateLimit-Limit: 65000", "X-RateLimit-Remaining: 13000", "X-RateLimit-Reset: 2026-11-21T12:50:00Z", "X-RateLimit-NearLimit: true");

        Assert.Equal((65000, 13000, _now.AddMinutes(50), true), (limit!.Limit, limit.Remaining, limit.Reset, limit.IsNear));
    }

    [Fact]
    public void Data_Center_says_how_fast_its_bucket_fills()
    {
        var limit = Read("X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 1", "X-RateLimit-FillRate: 2", "X-RateLimit-Interval-Seconds: 1");

        Assert.True(limit!.IsNear);
        Assert.Equal(TimeSpan.FromSeconds(0.5), limit.Distance(before: null, _now));
    }

    [Fact]
    public void The_fields_of_the_draft_are_read_where_there_are_no_others()
    {
        var limit = Read("Beta-RateLimit-Policy: \"global-app-quota\";q=65000;w=3600", "Beta-RateLimit: \"global-app-quota\";r=50;t=30");

        Assert.Equal((65000, 50, _now.AddSeconds(30), true), (limit!.Limit, limit.Remaining, limit.Reset, limit.IsNear));
    }

    [Theory]
    [InlineData(21, false), InlineData(20, true), InlineData(0, true)]
    public void The_limit_is_near_from_a_fifth_on_where_the_server_leaves_that_open(int remaining, bool isNear) =>
        Assert.Equal(isNear, Read("X-RateLimit-Limit: 100", $"X-RateLimit-Remaining: {remaining}")!.IsNear);

    [Theory]
    [InlineData("X-RateLimit-Limit: 9223372036854775807")]
    [InlineData("X-RateLimit-Reset: soon")]
    [InlineData("X-RateLimit-Remaining: -1")]
    [InlineData("X-RateLimit-NearLimit: perhaps")]
    [InlineData("Beta-RateLimit: ;;=;r")]
    public void What_makes_no_sense_slows_nobody_down(string header) =>
        Assert.True(Read(header) is null or { IsNear: false, Quiet: null });

    [Fact]
    public void An_answer_that_says_nothing_of_limits_has_none() => Assert.Null(Read("X-RateLimit-FillRate: 5"));

    [Theory]
    [InlineData(7, "Retry-After: 7", "X-RateLimit-Reset: 2026-11-21T12:50:00Z")]
    [InlineData(60, "X-RateLimit-Reset: 2026-11-21T12:50:00Z", "RateLimit-Reason: confluence-quota-global-based")]
    [InlineData(1, "X-RateLimit-Reset: 2026-11-21T12:50:00Z", "RateLimit-Reason: confluence-burst-based")]
    [InlineData(60, "X-RateLimit-Limit: 0", "X-RateLimit-FillRate: 0", "X-RateLimit-Interval-Seconds: 60")]
    public void After_a_refusal_it_is_quiet_for_as_long_as_the_server_needs(int seconds, params string[] headers) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read(headers)!.Quiet);

    [Fact]
    public void What_is_left_is_spread_over_the_time_that_is_left_by_what_the_last_request_took()
    {
        var before = Read("X-RateLimit-Limit: 1000", "X-RateLimit-Remaining: 210", "X-RateLimit-Reset: 2026-11-21T12:01:40Z");
        var now = Read("X-RateLimit-Limit: 1000", "X-RateLimit-Remaining: 200", "X-RateLimit-Reset: 2026-11-21T12:01:40Z");

        Assert.Equal(TimeSpan.FromSeconds(5), now!.Distance(before, _now));
        Assert.Equal(TimeSpan.FromSeconds(0.5), now.Distance(before: null, _now));
    }

    private static RateLimit? Read(params string[] headers)
    {
        using var answer = new HttpResponseMessage();
        foreach (var header in headers.Select(header => header.Split(": ", 2)))
            answer.Headers.TryAddWithoutValidation(header[0], header[1]);
        return RateLimit.Read(answer.Headers, _now);
    }
}
