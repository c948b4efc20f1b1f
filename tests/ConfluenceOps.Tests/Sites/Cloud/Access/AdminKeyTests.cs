using System.Collections.Concurrent;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud;
using ConfluenceOps.Sites.Cloud.Access;
using ConfluenceOps.Tests.Http;

namespace ConfluenceOps.Tests.Sites.Cloud.Access;

public sealed class AdminKeyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_key_goes_along_with_what_is_read_while_it_is_held_and_is_given_back()
    {
        var seen = new ConcurrentQueue<string>();
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            seen.Enqueue($"{context.Request.Method} {context.Request.Path.Value!.Split('/')[^1]} {context.Request.Headers["Atl-Confluence-With-Admin-Key"]}".TrimEnd());
            return ScriptedServer.JsonAsync(context, """{"results":[]}""");
        });
        using var site = OddSite.At(server);

        await using (await site.Access.UseAdminKeyAsync(Cancel))
            await site.Access.GetRoleModeAsync(Cancel);
        await site.Access.GetRoleModeAsync(Cancel);

        Assert.Equal(["POST admin-key", "GET space-role-mode true", "DELETE admin-key", "GET space-role-mode"], seen);
    }

    [Fact]
    public async Task A_key_that_is_held_for_long_is_renewed_before_it_ends()
    {
        var taken = 0;
        var renewed = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            if (context.Request.Method == "POST" && Interlocked.Increment(ref taken) == 3)
                renewed.TrySetResult();
            return ScriptedServer.JsonAsync(context, "{}");
        });
        var address = CloudAddress.Of(server.Address);
        using var session = new HttpSession(new HttpSessionOptions { Root = address.Api, Clock = new HastyClock() });

        await using var key = await AdminKey.TakeAsync(session, address, Cancel);

        await renewed.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    [Fact]
    public async Task An_account_that_gets_no_key_is_told_who_does()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 404));
        using var site = OddSite.At(server);

        var error = await Assert.ThrowsAsync<AdminKeyNotPossibleException>(() => site.Access.UseAdminKeyAsync(Cancel));

        Assert.Contains("Premium", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scoped_token_asks_for_no_key_that_the_gateway_would_pass_over()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, "{}"));
        var gateway = CloudAddress.Of(server.Address).ThroughGateway("c1")!;
        using var session = new HttpSession(new HttpSessionOptions { Root = gateway.Api });

        await Assert.ThrowsAsync<AdminKeyNotPossibleException>(() => AdminKey.TakeAsync(session, gateway, Cancel));

        Assert.Equal(0, server.Requests);
    }

    /// <summary>A clock on which half an hour is eighteen thousandths of a second.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Hasten(dueTime), Hasten(period));

        private static TimeSpan Hasten(TimeSpan time) => time > TimeSpan.FromMinutes(20) ? time / 100_000 : time;
    }
}
