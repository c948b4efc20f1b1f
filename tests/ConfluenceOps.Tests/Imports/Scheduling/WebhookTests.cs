using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Tests.Http;

namespace ConfluenceOps.Tests.Imports.Scheduling;

public sealed class WebhookTests
{
    private const string Secret = "B0000/sekretpath";

    private static readonly RunSummary Summary = RunSummary.Of("nightly", DateTimeOffset.UnixEpoch, []);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_gets_the_summary_as_JSON()
    {
        var received = "";
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            received = $"{context.Request.Method} {context.Request.Path} {context.Request.ContentType} {await reader.ReadToEndAsync()}";
        });

        await new Webhook($"{server.Address}{Secret}").SendAsync(Summary, Cancel);

        Assert.Equal($"POST /{Secret} application/json; charset=utf-8 {Summary.ToJson()}", received);
    }

    [Fact]
    public async Task What_a_webhook_refuses_or_sends_elsewhere_is_one_error_that_shows_no_more_than_its_host()
    {
        await using var server = await ScriptedServer.StartAsync((context, request) => request == 1
            ? ScriptedServer.StatusAsync(context, 404, "{\"error\":\"gone\"}")
            : ScriptedServer.StatusAsync(context, 302, null, ("Location", "/elsewhere")));
        var webhook = new Webhook($"{server.Address}{Secret}");

        var refused = await Assert.ThrowsAsync<WebhookFailedException>(() => webhook.SendAsync(Summary, Cancel));
        await Assert.ThrowsAsync<WebhookFailedException>(() => webhook.SendAsync(Summary, Cancel));

        Assert.Equal("The webhook at 127.0.0.1 was not told of the run: it answered 404.", refused.Happened);
        Assert.DoesNotContain("sekret", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_webhook_that_is_not_there_is_the_same_error()
    {
        var server = await ScriptedServer.StartAsync((_, _) => Task.CompletedTask);
        await server.DisposeAsync();

        var error = await Assert.ThrowsAsync<WebhookFailedException>(() => new Webhook($"{server.Address}{Secret}").SendAsync(Summary, Cancel));

        Assert.Contains("nothing answers at that address", error.Happened, StringComparison.Ordinal);
        Assert.DoesNotContain("sekret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://chat.example/sekret")]
    [InlineData("ftp://chat.example/sekret")]
    [InlineData("https://user:sekret@chat.example/")]
    [InlineData("sekret")]
    public void An_address_that_would_show_itself_to_the_network_is_refused_and_not_repeated(string address) =>
        Assert.DoesNotContain("sekret", Assert.Throws<WebhookNotUsableException>(() => new Webhook(address)).ToString(), StringComparison.Ordinal);
}
