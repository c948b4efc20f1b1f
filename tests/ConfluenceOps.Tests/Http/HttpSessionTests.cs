using System.Text.Json.Serialization;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using Flurl;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Http;

public sealed partial class HttpSessionTests
{
    private const string Secret = "a-token-nobody-may-see";

    [Theory]
    [InlineData(500), InlineData(502), InlineData(503), InlineData(504), InlineData(429)]
    public async Task A_failure_that_may_pass_is_repeated_until_it_passed(int status)
    {
        await using var server = await ScriptedServer.StartAsync((context, number) =>
            number < 3 ? ScriptedServer.StatusAsync(context, status, null, ("Retry-After", "0")) : ScriptedServer.JsonAsync(context, """{"value":"here"}"""));
        using var session = Open(server);

        var answer = await GetAsync(session);

        Assert.Equal("here", answer.Value);
        Assert.Equal(3, session.RequestCount);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_an_answer_is_repeated()
    {
        await using var server = await ScriptedServer.StartAsync(async (context, number) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 14;
            await context.Response.WriteAsync("{\"value\"");
            await context.Response.Body.FlushAsync();
            if (number == 1)
                context.Abort();
            else
                await context.Response.WriteAsync(":\"ok\"}");
        });
        using var session = Open(server);

        Assert.Equal("ok", (await GetAsync(session)).Value);
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_question_by_post_is_repeated_like_a_read()
    {
        await using var server = await ScriptedServer.StartAsync((context, number) =>
            number < 2 ? ScriptedServer.StatusAsync(context, 503) : ScriptedServer.JsonAsync(context, """{"value":"found"}"""));
        using var session = Open(server);

        var answer = await session.LookUpAsync(new Url("find"), "find it", new Thing("q"), Json.Default.Thing, Json.Default.Thing, TestContext.Current.CancellationToken);

        Assert.Equal("found", answer.Value);
    }

    [Fact]
    public async Task A_write_that_may_have_happened_is_not_repeated()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 503));
        using var client = new HttpClient(new RetryHandler(Options(server.Address), new Meter(), new SocketsHttpHandler()));

        using var answer = await client.PostAsync(server.Address, new StringContent("change"), TestContext.Current.CancellationToken);

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task No_more_requests_are_under_way_than_allowed()
    {
        int now = 0, most = 0;
        await using var server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            await ScriptedServer.JsonAsync(context, "{}");
        });
        using var session = Open(server);

        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => GetAsync(session)));

        Assert.Equal(4, most);
    }

    [Theory]
    [InlineData(401, """{"message":"Basic auth failed"}""", typeof(NotAuthenticatedException))]
    [InlineData(401, """{"code":401,"message":"Unauthorized; scope does not match"}""", typeof(ScopeMissingException))]
    [InlineData(403, """{"message":"no"}""", typeof(AccessDeniedException))]
    [InlineData(404, """{"errors":[{"status":404,"title":"Not Found"}]}""", typeof(NotFoundException))]
    [InlineData(400, """{"message":"Could not parse cql"}""", typeof(RequestRefusedException))]
    [InlineData(429, "{}", typeof(RateLimitedException))]
    [InlineData(500, "{}", typeof(ServerFaultException))]
    [InlineData(401, """{"message":"The token has expired"}""", typeof(TokenExpiredException))]
    [InlineData(401, """{"message":"User account is deactivated"}""", typeof(AccountDeactivatedException))]
    [InlineData(403, """{"message":"Current user not permitted to use Confluence"}""", typeof(NoProductAccessException))]
    [InlineData(403, "<html>Basic Authentication has been disabled on this instance.</html>", typeof(PasswordsOffException))]
    [InlineData(407, null, typeof(SiteUnreachableException))]
    [InlineData(302, null, typeof(LoginPageException))]
    public async Task Each_refusal_is_an_error_of_its_own_that_shows_no_secret(int status, string? body, Type error)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
            ScriptedServer.StatusAsync(context, status, body, ("Retry-After", "0"), ("Location", "https://login.example/")));
        using var session = Open(server, retries: 0);

        var thrown = await Assert.ThrowsAnyAsync<ConfluenceOpsException>(() => GetAsync(session));

        Assert.IsType(error, thrown);
        Assert.NotEmpty(thrown.Advice);
        Assert.DoesNotContain(Secret, thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "<html>Log in</html>")]
    [InlineData("application/json", "{\"value\": ")]
    [InlineData("application/json", "")]
    public async Task An_answer_that_is_not_the_data_promised_is_a_malformed_answer(string type, string body)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });
        using var session = Open(server);

        await Assert.ThrowsAsync<MalformedAnswerException>(() => GetAsync(session));
    }

    [Theory]
    [InlineData("text/html", "<html>Log in</html>")]
    [InlineData("application/json", "{\"value\": ")]
    [InlineData("application/json", "")]
    public async Task An_answer_that_cannot_be_used_is_asked_for_twice_more(string type, string body)
    {
        await using var server = await ScriptedServer.StartAsync((context, number) =>
        {
            context.Response.ContentType = number < 3 ? type : "application/json";
            return context.Response.WriteAsync(number < 3 ? body : """{"value":"here"}""");
        });
        using var session = Open(server);

        var answer = await session.LookUpAsync(new Url("find"), "find it", new Thing("q"), Json.Default.Thing, Json.Default.Thing, TestContext.Current.CancellationToken);

        Assert.Equal("here", answer.Value);
    }

    [Fact]
    public async Task An_answer_to_a_change_that_cannot_be_used_does_not_make_the_change_again()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, "{\"val"));
        using var session = Open(server);

        await Assert.ThrowsAsync<MalformedAnswerException>(() => session.ChangeAsync(
            HttpMethod.Post, new Url("things"), "make it", new Thing("new"), Json.Default.Thing, Json.Default.Thing, TestContext.Current.CancellationToken));

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_site_where_nothing_listens_is_unreachable()
    {
        Uri address;
        await using (var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, "{}")))
            address = server.Address;
        using var session = new HttpSession(Options(address));

        var error = await Assert.ThrowsAsync<SiteUnreachableException>(() => GetAsync(session));

        Assert.Contains("nothing answers at that address", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_captcha_after_failed_log_ins_is_told_from_a_wrong_password()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(
            context, 403, "<html></html>", ("X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=https://wiki.acme.example/login.action")));
        using var session = Open(server);

        var error = await Assert.ThrowsAsync<CaptchaException>(() => GetAsync(session));

        Assert.Contains("browser", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_nobody_knows_is_told_from_one_that_does_not_answer()
    {
        using var session = new HttpSession(Options(new Uri("https://no-such-host.invalid/")) with { MaxRetries = 0 });

        var error = await Assert.ThrowsAsync<SiteUnreachableException>(() => GetAsync(session));

        Assert.Equal("HostUnknown", error.ErrorId);
    }

    [Fact]
    public async Task Control_characters_in_a_servers_words_do_not_reach_the_message()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 403, """{"message":"a\u001b[31mred\u0007\nlie"}"""));
        using var session = Open(server);

        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => GetAsync(session));

        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_ends_at_once()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var session = Open(server);
        using var stop = new CancellationTokenSource();
        var request = session.GetAsync(new Url("slow"), "wait", Json.Default.Thing, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task Requests_below_the_root_are_signed()
    {
        string? header = null;
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            header = context.Request.Headers.Authorization;
            return ScriptedServer.JsonAsync(context, "{}");
        });
        using var session = Open(server);

        await GetAsync(session);

        Assert.StartsWith("Basic ", header, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_to_another_origin_are_not_signed()
    {
        string? header = "untouched";
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            header = context.Request.Headers.Authorization;
            return ScriptedServer.JsonAsync(context, "{}");
        });
        var elsewhere = new Uri("https://acme.example/");
        using var client = new HttpClient(new AuthorizationHandler(elsewhere, SiteCredential.Basic("svc", Secret), new SocketsHttpHandler()));

        await client.GetStringAsync(server.Address, TestContext.Current.CancellationToken);

        Assert.Empty(header ?? "");
    }

    private static HttpSession Open(ScriptedServer server, int retries = 4) => new(Options(server.Address) with { MaxRetries = retries });

    private static HttpSessionOptions Options(Uri root) => new()
    {
        Root = root,
        Credential = SiteCredential.Basic("svc@acme.example", Secret),
        RetryDelay = TimeSpan.FromMilliseconds(1),
    };

    private static Task<Thing> GetAsync(HttpSession session) =>
        session.GetAsync(new Url("thing"), "read the thing", Json.Default.Thing, TestContext.Current.CancellationToken);

    private static void InterlockedMax(ref int target, int value)
    {
        for (int seen; (seen = Volatile.Read(ref target)) < value;)
            Interlocked.CompareExchange(ref target, value, seen);
    }

    internal sealed record Thing(string? Value);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Thing))]
    internal sealed partial class Json : JsonSerializerContext;
}
