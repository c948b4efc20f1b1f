using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using Flurl;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Http;

public sealed class ConnectionFaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_that_takes_too_long_is_told_from_one_that_is_not_there()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var error = await FailAsync(server.Address);

        Assert.Equal("TimedOut", error.ErrorId);
        Assert.Contains("overloaded", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_stops_in_the_middle_is_a_time_out_too()
    {
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("1", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        Assert.Equal("TimedOut", (await FailAsync(server.Address)).ErrorId);
    }

    [Fact]
    public async Task A_proxy_that_lets_nobody_through_is_named()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 407));

        var error = await FailAsync(server.Address);

        Assert.Equal("ProxyRefused", error.ErrorId);
        Assert.Contains("HTTPS_PROXY", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http_where_https_should_be_is_a_fault_of_the_encryption()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, "1"));

        var error = await FailAsync(new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        Assert.Equal("CertificateRefused", error.ErrorId);
    }

    private static async Task<SiteUnreachableException> FailAsync(Uri root)
    {
        using var session = new HttpSession(new HttpSessionOptions { Root = root, MaxRetries = 0, AttemptTimeout = TimeSpan.FromMilliseconds(500) });
        return await Assert.ThrowsAsync<SiteUnreachableException>(() => session.GetAsync(new Url("rest/api/space"), "list the spaces", RequestTrailJson.Default.Int32, Cancel));
    }
}
