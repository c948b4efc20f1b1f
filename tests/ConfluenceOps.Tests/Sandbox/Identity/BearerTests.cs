using System.Net;
using System.Text.Json;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.Identity;

/// <summary>What a token of OAuth opens, and how it is turned away.</summary>
public sealed class BearerTests : IAsyncLifetime
{
    private const string Resources = "oauth/token/accessible-resources";

    private readonly SteppedClock _clock = new(TinyServer.Now);
    private SandboxServer _server = null!;
    private OAuthVisitor _visitor = null!;

    private string Gateway => $"ex/confluence/{_server.CloudId}/wiki/";

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Time = _clock }, CancellationToken.None);
        _visitor = new(_server);
    }

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task It_opens_at_the_gateway_what_its_account_may_see()
    {
        var tokens = await _visitor.ConnectAsync(TinySite.Reader);

        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(Gateway + "api/v2/pages/101", tokens.Access)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(Gateway + "api/v2/pages/104", tokens.Access)).Status);
    }

    [Fact]
    public async Task It_opens_nothing_at_the_site_itself_and_at_the_gateway_of_another()
    {
        var tokens = await _visitor.ConnectAsync();

        Assert.Equal((HttpStatusCode.Unauthorized, """{"code":401,"message":"Unauthorized"}"""), await _visitor.GetAsync("wiki/api/v2/pages/101", tokens.Access));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("ex/confluence/11111111-2222-3333-4444-555555555555/wiki/api/v2/pages/101", tokens.Access)).Status);
    }

    [Fact]
    public async Task It_is_turned_away_where_it_lacks_the_scope()
    {
        var tokens = await _visitor.ConnectAsync();

        Assert.Equal(
            (HttpStatusCode.Unauthorized, """{"code":401,"message":"Unauthorized; scope does not match"}"""), await _visitor.GetAsync(Gateway + "api/v2/pages/102/attachments", tokens.Access));
    }

    [Theory]
    [InlineData("rest/api/space")]
    [InlineData("rest/api/space/ENG")]
    [InlineData("rest/api/content?limit=1")]
    [InlineData("rest/api/content/102")]
    [InlineData("rest/api/content/102/child/page")]
    [InlineData("rest/api/content/102/child/attachment")]
    [InlineData("rest/api/content/102/label")]
    public async Task What_the_first_API_read_before_the_second_could_is_gone(string path)
    {
        var tokens = await _visitor.ConnectAsync(question: OAuthVisitor.QuestionWith(("scope", "read:content-details:confluence read:space-details:confluence read:attachment:confluence")));

        var (status, said) = await _visitor.GetAsync(Gateway + path, tokens.Access);

        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.EndsWith("GoneException: This deprecated endpoint has been removed.\"}", said, StringComparison.Ordinal);
        Assert.Contains("\"authorized\":true", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_hour_it_says_that_it_has_expired()
    {
        var tokens = await _visitor.ConnectAsync();
        _clock.Step(TimeSpan.FromHours(1));

        var expired = (HttpStatusCode.Unauthorized, """{"code":401,"message":"Unauthorized; the access token has expired"}""");
        Assert.Equal(expired, await _visitor.GetAsync(Gateway + "api/v2/pages/101", tokens.Access));
        Assert.Equal(expired, await _visitor.GetAsync(Resources, tokens.Access));
    }

    [Fact]
    public async Task After_its_account_was_deactivated_it_is_forbidden()
    {
        var tokens = await _visitor.ConnectAsync();
        _server.Change(site => site.Deactivate(TinySite.Reader));

        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.GetAsync(Gateway + "api/v2/pages/101", tokens.Access)).Status);
        using var rosa = Visitor.As(_server, TinySite.Reader);
        Assert.Equal(HttpStatusCode.Unauthorized, await rosa.StatusOfAsync("wiki/api/v2/pages/101")); // an API token is never told why
    }

    [Fact]
    public async Task It_tells_which_site_was_consented_to_and_for_what()
    {
        var tokens = await _visitor.ConnectAsync();

        var site = Assert.Single(JsonDocument.Parse((await _visitor.GetAsync(Resources, tokens.Access)).Said).RootElement.EnumerateArray());

        Assert.Equal(_server.CloudId, site.GetProperty("id").GetString());
        Assert.Equal(("Tiny", _server.Address), (site.GetProperty("name").GetString(), new Uri(site.GetProperty("url").GetString()!)));
        Assert.Equal(["read:page:confluence", "read:space:confluence"], site.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
        Assert.StartsWith("data:image/", site.GetProperty("avatarUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_may_not_use_the_site_consents_to_no_site()
    {
        var tokens = await _visitor.ConnectAsync(TinySite.Outsider);

        Assert.Equal((HttpStatusCode.OK, "[]"), await _visitor.GetAsync(Resources, tokens.Access));
        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.GetAsync(Gateway + "api/v2/pages/101", tokens.Access)).Status);
    }

    [Fact]
    public async Task It_tells_who_consented_where_that_was_asked_for()
    {
        var profile = await _visitor.ConnectAsync(TinySite.Reader, OAuthVisitor.QuestionWith(("scope", "read:me")));
        var pages = await _visitor.ConnectAsync();

        var said = JsonDocument.Parse((await _visitor.GetAsync("me", profile.Access)).Said).RootElement;

        Assert.Equal((TinySite.Reader, "Rosa Reader", "rosa@tiny.example"), (said.GetProperty("account_id").GetString(), said.GetProperty("name").GetString(), said.GetProperty("email").GetString()));
        Assert.Contains("scope does not match", (await _visitor.GetAsync("me", pages.Access)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task API_tokens_and_inventions_tell_nothing_there()
    {
        foreach (var token in new[] { "scoped-writer", TinySite.TokenOf(TinySite.Reader), "invented" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await _visitor.GetAsync(Resources, token)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Taking_a_token_back_takes_all_back_that_came_from_the_same_consent(bool byRefreshToken)
    {
        var tokens = await _visitor.ConnectAsync();
        var other = await _visitor.ConnectAsync();

        using var answer = await _visitor.PostAsync("oauth/revoke", ("client_id", TinySite.DesktopClient), ("token", byRefreshToken ? tokens.Refresh! : tokens.Access));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _visitor.GetAsync(Resources, tokens.Access)).Status);
        Assert.Equal("403 unauthorized_client: refresh_token is invalid", await OAuthVisitor.RefusalAsync(_visitor.RefreshAsync(tokens.Refresh!)));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(Resources, other.Access)).Status);
    }

    [Fact]
    public async Task A_program_takes_back_its_own_tokens_alone()
    {
        var tokens = await _visitor.ConnectAsync();

        using var answer = await _visitor.PostAsync("oauth/revoke", ("client_id", TinySite.WebClient), ("client_secret", TinySite.WebSecret), ("token", tokens.Access));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(Resources, tokens.Access)).Status);
    }
}
