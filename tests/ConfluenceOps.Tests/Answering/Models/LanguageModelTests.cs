using ConfluenceOps.Answering.Models;
using ConfluenceOps.Answering.Replies;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Answering.Models;

public sealed class LanguageModelTests
{
    private static readonly Prompt _prompt = Prompt.Of("Why?", []);

    [Fact]
    public async Task A_refused_key_is_named_and_not_shown()
    {
        await using var server = await RefusingAsync(401, $"{{\"error\":{{\"message\":\"Incorrect API key provided: {ModelServer.Key}.\\u001b[31m\"}}}}");

        var error = await FailAsync<ModelKeyRefusedException>(server.Endpoint);

        Assert.Contains("does not accept the key: \"Incorrect API key provided: (key).", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_wanted_is_asked_for()
    {
        await using var server = await RefusingAsync(401, "{}");

        var error = await FailAsync<ModelKeyRefusedException>(server.Endpoint with { Key = null });

        Assert.Contains("wants a key", error.Message, StringComparison.Ordinal);
        Assert.Equal("", server.Requests[0].Authorization);
    }

    [Fact]
    public async Task An_unknown_model_is_named()
    {
        await using var server = await RefusingAsync(404, "{\"error\":{\"message\":\"model not found\"}}");

        Assert.Contains("no model 'test-model'", (await FailAsync<ModelNotFoundException>(server.Endpoint)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_say_how_long_to_wait()
    {
        await using var server = await RefusingAsync(429, "{}", ("Retry-After", "17"));

        Assert.Contains("wait 17 s", (await FailAsync<RateLimitedException>(server.Endpoint)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_server_is_the_servers()
    {
        await using var server = await RefusingAsync(500, "\"" + new string('x', 100_000) + "\"");

        var error = await FailAsync<ModelFaultException>(server.Endpoint);

        Assert.Contains("status 500", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 600);
    }

    [Fact]
    public async Task What_is_too_much_for_a_model_is_refused_with_its_words()
    {
        await using var server = await RefusingAsync(400, "{\"error\":{\"message\":\"maximum context length is 4096 tokens\"}}");

        Assert.Contains("maximum context length", (await FailAsync<ModelRequestRefusedException>(server.Endpoint)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_passages_nor_key_go_where_a_redirect_leads()
    {
        await using var elsewhere = await ModelServer.SayingAsync("Thanks [1].");
        await using var server = await RefusingAsync(307, null, ("Location", elsewhere.Endpoint.Url.AbsoluteUri));

        var error = await FailAsync<EndpointMovedException>(server.Endpoint);

        Assert.Contains(elsewhere.Endpoint.Url.Authority, error.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData("text/html", "<html>Log in</html>", "web page")]
    [InlineData("application/json", "{\"choices\":[]}", "pieces")]
    [InlineData("text/event-stream", "data: {\"choices\":[]}\n\ndata: [DONE]\n\n", "empty")]
    [InlineData("text/event-stream", "data: {\"choices\":null}\n\ndata: {\"choices\":[{}]}\n\ndata: [DONE]\n\n", "empty")]
    [InlineData("text/event-stream", "data: <html>\n\n", "no JSON")]
    [InlineData("text/event-stream", "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\n", "filter")]
    public async Task What_is_no_answer_is_said_to_be_none(string type, string body, string reason)
    {
        await using var server = await AnsweringAsync(type, body);

        Assert.Contains(reason, (await FailAsync<ModelAnswerUnusableException>(server.Endpoint)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_the_middle_of_an_answer_is_one()
    {
        await using var server = await AnsweringAsync("text/event-stream", $"{ModelServer.Piece("Press")}data: {{\"error\":{{\"message\":\"out of memory\"}}}}\n\n");

        Assert.Contains("out of memory", (await FailAsync<ModelFaultException>(server.Endpoint)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_breaks_off_is_no_answer(bool aborts)
    {
        await using var server = await ModelServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(ModelServer.Piece("Press [1]"));
            await context.Response.Body.FlushAsync();
            if (aborts)
                context.Abort();
        });

        Assert.Contains("broke", (await FailAsync<SiteUnreachableException>(server.Endpoint)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Patience_ends(bool begins)
    {
        await using var server = await ModelServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            if (begins)
            {
                await context.Response.WriteAsync(ModelServer.Piece("Press"));
                await context.Response.Body.FlushAsync();
            }
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var error = await FailAsync<SiteUnreachableException>(server.Endpoint with { Patience = TimeSpan.FromMilliseconds(200) });

        Assert.Equal("TimedOut", error.ErrorId);
    }

    [Fact]
    public async Task An_answer_without_end_is_ended()
    {
        await using var server = await ModelServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.WriteAsync(ModelServer.Piece("and so on "));
        });

        Assert.Contains("500", (await FailAsync<ModelAnswerTooLongException>(server.Endpoint with { LongestAnswer = 500 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_piece_without_end_is_ended()
    {
        await using var server = await ModelServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: ");
            var much = new string('x', 10_000);
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.WriteAsync(much);
        });

        await FailAsync<ModelAnswerTooLongException>(server.Endpoint with { LongestAnswer = 500 });
    }

    [Fact]
    public async Task Nobody_there_is_said_so()
    {
        var server = await ModelServer.SayingAsync("x");
        var endpoint = server.Endpoint;
        await server.DisposeAsync();

        Assert.Equal("SiteUnreachable", (await FailAsync<SiteUnreachableException>(endpoint)).ErrorId);
    }

    [Theory]
    [InlineData("http://models.acme.example/v1", "without encryption")]
    [InlineData("ftp://models.acme.example/v1", "no address")]
    [InlineData("models.acme.example", "no address")]
    [InlineData("https://me:secret@models.acme.example/v1", "user name or a password")]
    public void What_would_carry_passages_unprotected_is_refused(string address, string reason)
    {
        var error = Assert.Throws<EndpointNotUsableException>(() => new LanguageModel(new ModelEndpoint(new Uri(address, UriKind.RelativeOrAbsolute), "m")).Dispose());

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret@", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_accepts_it_may_speak_without_encryption() =>
        new LanguageModel(new ModelEndpoint(new Uri("http://models.acme.example/v1"), "m") { AllowInsecure = true }).Dispose();

    [Theory]
    [InlineData("https://a.example/v1", "https://a.example/v1/chat/completions")]
    [InlineData("https://a.example/v1/", "https://a.example/v1/chat/completions")]
    [InlineData("https://a.example", "https://a.example/chat/completions")]
    [InlineData("https://a.example/x?api-version=1", "https://a.example/x/chat/completions?api-version=1")]
    public void Questions_go_below_the_address(string address, string asked) =>
        Assert.Equal(asked, new ModelEndpoint(new Uri(address), "m").Chat.AbsoluteUri);

    private static Task<ModelServer> RefusingAsync(int status, string? json, params (string Name, string Value)[] headers) =>
        ModelServer.StartAsync(context => ScriptedServer.StatusAsync(context, status, json, headers));

    private static Task<ModelServer> AnsweringAsync(string type, string body) => ModelServer.StartAsync(context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    private static async Task<T> FailAsync<T>(ModelEndpoint endpoint)
        where T : ConfluenceOpsException
    {
        using var model = new LanguageModel(endpoint);
        var error = await Assert.ThrowsAsync<T>(() => model.AskAsync(_prompt, null, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(ModelServer.Key, error.ToString(), StringComparison.Ordinal);
        return error;
    }
}
