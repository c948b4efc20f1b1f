using System.Collections.Concurrent;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Content;
using ConfluenceOps.Sites.Content;
using ConfluenceOps.Tests.Http;

namespace ConfluenceOps.Tests.Sites.Cloud.Content;

public sealed class LongTaskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_task_is_followed_to_its_end_less_and_less_often()
    {
        await using var server = await ScriptedServer.StartAsync((context, number) => ScriptedServer.JsonAsync(
            context, $$$"""{"percentageComplete":{{{number * 10}}},"finished":{{{(number == 10 ? "true" : "false")}}},"successful":true,"additionalDetails":{"totalPageNeedToCopy":40}}"""));
        var clock = new JumpingClock(DateTimeOffset.UnixEpoch);
        using var session = Open(server, clock);
        var reports = new Reports();

        await new LongTasks(session).FollowAsync("7", "copy it", reports, Cancel);

        Assert.Equal([4, 8, 12, 16, 20, 24, 28, 32, 36, 40], reports.Seen.Select(report => report.Done));
        Assert.All(reports.Seen, report => Assert.Equal(40, report.Total));
        Assert.InRange(clock.GetUtcNow() - DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(35));
    }

    [Theory]
    [InlineData("""{"finished":true,"successful":false,"messages":[{"translation":"Copying pages"}],"errors":[{"translation":"Title is taken","args":[]}]}""", "gave up: \"Title is taken\"")]
    [InlineData("""{"finished":true,"successful":false,"messages":[{"translation":"Could not get the lock"}]}""", "gave up: \"Could not get the lock\"")]
    [InlineData("""{"finished":true,"successful":false}""", "gave up.")]
    public async Task A_task_that_fails_is_an_error_with_the_site_s_words(string status, string said)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, status));
        using var session = Open(server, new JumpingClock(DateTimeOffset.UnixEpoch));

        var error = await Assert.ThrowsAsync<LongTaskFailedException>(() => new LongTasks(session).FollowAsync("7", "copy it", progress: null, Cancel));

        Assert.Contains($"The site began to copy it and {said}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stops_waiting_waits_no_longer()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, """{"finished":false}"""));
        using var session = Open(server, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var waiting = new LongTasks(session).FollowAsync("7", "copy it", progress: null, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static HttpSession Open(ScriptedServer server, TimeProvider clock) => new(new HttpSessionOptions { Root = server.Address, Clock = clock });

    private sealed class Reports : IProgress<CopyProgress>
    {
        public ConcurrentQueue<CopyProgress> Seen { get; } = new();

        public void Report(CopyProgress value) => Seen.Enqueue(value);
    }
}
