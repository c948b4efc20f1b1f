using System.Net;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.Identity.Consent;

/// <summary>What programs may ask people, and what they hear of the answer.</summary>
public sealed class ConsentTests(TinyServer tiny) : IClassFixture<TinyServer>, IDisposable
{
    private readonly OAuthVisitor _visitor = new(tiny.Server);

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task Accepting_sends_a_code_and_the_state_back()
    {
        var said = await _visitor.DecideAsync(OAuthVisitor.Question, TinySite.Reader);

        Assert.Equal(["code", "state"], said.Keys);
        Assert.Equal("s&1 é", said["state"]);
    }

    [Theory]
    [InlineData("deny", TinySite.Reader)]
    [InlineData("", TinySite.Reader)]
    [InlineData("accept", TinySite.Former)] // deactivated
    [InlineData("accept", "712020:nemo")]
    public async Task Anything_else_sends_a_denial_back(string decision, string account)
    {
        var said = await _visitor.DecideAsync(OAuthVisitor.Question, account, decision);

        Assert.Equal(["error", "error_description", "state"], said.Keys);
        Assert.Equal(("access_denied", "User did not authorize the request", "s&1 é"), (said["error"], said["error_description"], said["state"]));
    }

    [Fact]
    public async Task A_question_can_be_answered_once()
    {
        var ticket = await _visitor.TicketAsync(OAuthVisitor.Question);
        using var first = await AnswerAsync(ticket);
        using var second = await AnswerAsync(ticket);
        using var invented = await AnswerAsync("invented");

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], new[] { first.StatusCode, second.StatusCode, invented.StatusCode });
        Assert.Null(second.Headers.Location);
        Assert.Contains("answered before", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Task<HttpResponseMessage> AnswerAsync(string value) => _visitor.PostAsync("authorize", ("ticket", value), ("account", TinySite.Reader), ("decision", "accept"));
    }

    [Theory]
    [InlineData("client_id", "nobody", "The app is not registered")]
    [InlineData("client_id", "", "The app is not registered")]
    [InlineData("redirect_uri", "", "The redirect_uri is not registered for Desk &amp; top.")]
    [InlineData("redirect_uri", "https://127.0.0.1/callback", "The redirect_uri is not registered")]
    [InlineData("redirect_uri", "http://127.0.0.1:41234/callback/more", "The redirect_uri is not registered")]
    [InlineData("redirect_uri", "http://127.0.0.1:41234/callback?more", "The redirect_uri is not registered")]
    [InlineData("redirect_uri", "http://127.0.0.1:41234/callback#more", "The redirect_uri is not registered")]
    [InlineData("redirect_uri", "http://evil@127.0.0.1:41234/callback", "The redirect_uri is not registered")]
    [InlineData("redirect_uri", "http://127.0.0.1.evil.example/callback", "The redirect_uri is not registered")]
    [InlineData("redirect_uri", "http://localhost:41234/callback", "The redirect_uri is not registered")]
    [InlineData("redirect_uri", "javascript:alert(1)", "The redirect_uri is not registered")]
    public async Task Nobody_is_sent_anywhere_that_is_not_registered(string parameter, string value, string told)
    {
        using var answer = await _visitor.AskAsync(OAuthVisitor.QuestionWith((parameter, value)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Contains(told, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_is_there_twice_is_no_question()
    {
        using var nobody = Visitor.Anonymous(tiny.Server);
        using var answer = await nobody.SendAsync($"authorize?client_id={TinySite.DesktopClient}&redirect_uri={OAuthVisitor.Callback}&redirect_uri=http://evil.example/");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "", "unsupported_response_type")]
    [InlineData("audience", "", "invalid_request")]
    [InlineData("prompt", "none", "invalid_request")]
    [InlineData("scope", "", "invalid_scope")]
    [InlineData("scope", "read:page:confluence read:minds", "invalid_scope")]
    [InlineData("scope", "write:page:confluence", "invalid_scope")] // a scope of Confluence, but not one of this program
    [InlineData("code_challenge", "", "invalid_request")]
    [InlineData("code_challenge", "short", "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    public async Task What_a_program_asks_wrongly_it_hears_itself(string parameter, string value, string error)
    {
        using var answer = await _visitor.AskAsync(OAuthVisitor.QuestionWith((parameter, value)));

        var said = OAuthVisitor.SaidTo(answer);
        Assert.StartsWith(OAuthVisitor.Callback + "?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal((error, "s&1 é"), (said["error"], said["state"]));
        Assert.NotEmpty(said["error_description"]);
    }

    [Fact]
    public async Task A_program_without_a_secret_needs_a_proof()
    {
        using var answer = await _visitor.AskAsync(OAuthVisitor.QuestionWith(("code_challenge", ""), ("code_challenge_method", "")));

        Assert.Equal("A client without a secret needs code_challenge", OAuthVisitor.SaidTo(answer)["error_description"]);
    }

    [Fact]
    public async Task The_answer_keeps_what_the_registered_address_says_already()
    {
        using var answer = await _visitor.AskAsync(OAuthVisitor.QuestionWith(
            ("client_id", TinySite.WebClient), ("redirect_uri", "https://web.tiny.example/done?from=sandbox"), ("response_type", "token")));

        Assert.StartsWith("https://web.tiny.example/done?from=sandbox&error=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_of_a_service_account_asks_no_person()
    {
        var site = TinySite.Create();
        site.Clients[2].RedirectUris.Add(OAuthVisitor.Callback);
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), TestContext.Current.CancellationToken);
        using var visitor = new OAuthVisitor(server);

        using var answer = await visitor.AskAsync(OAuthVisitor.QuestionWith(("client_id", TinySite.ServiceClient)));

        Assert.Equal("unauthorized_client", OAuthVisitor.SaidTo(answer)["error"]);
    }

    [Fact]
    public async Task The_page_runs_nothing_shows_in_no_frame_and_is_kept_by_nobody()
    {
        using var answer = await _visitor.AskAsync(OAuthVisitor.Question);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.EndsWith("base-uri 'none'; frame-ancestors 'none'; form-action 'self' http://127.0.0.1:41234", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("http://[::1]/callback", "http://[::1]:41234/callback", "http:")] // a policy has no word for such an address
    [InlineData("acme-docs:/done", "acme-docs:/done", "acme-docs:")]
    [InlineData("https://web.tiny.example/done", "https://web.tiny.example/done", "https://web.tiny.example")]
    public async Task The_page_leads_to_where_the_answer_goes_and_nowhere_else(string registered, string wanted, string source)
    {
        var site = TinySite.Create();
        site.Clients[0].RedirectUris.Add(registered);
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), TestContext.Current.CancellationToken);
        using var visitor = new OAuthVisitor(server);
        var question = OAuthVisitor.QuestionWith(("redirect_uri", wanted));

        using var page = await visitor.AskAsync(question);
        using var answer = await visitor.PostAsync("authorize", ("ticket", await visitor.TicketAsync(question)), ("account", TinySite.Reader), ("decision", "deny"));

        Assert.EndsWith("form-action 'self' " + source, Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.StartsWith(wanted + "?error=access_denied", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_named_is_text_on_the_page()
    {
        const string name = "<script>alert(1)</script>\"'&";
        var site = TinySite.Create();
        site.Clients[0] = site.Clients[0] with { Name = name };
        site.Users[0] = site.Users[0] with { DisplayName = name, Email = "\"><b>@tiny.example" };
        await using var server = await SandboxServer.StartAsync(site with { Name = name }, new SandboxOptions(), TestContext.Current.CancellationToken);
        using var visitor = new OAuthVisitor(server);

        using var answer = await visitor.AskAsync(OAuthVisitor.Question);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>@", page, StringComparison.Ordinal);
    }
}
