using System.Net;
using System.Text;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.Identity;

/// <summary>From consent or a secret to tokens, and from old tokens to new ones.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string InvalidCode = "403 invalid_grant: Invalid authorization code", DeadRefreshToken = "403 unauthorized_client: refresh_token is invalid";

    private readonly SteppedClock _clock = new(TinyServer.Now);
    private SandboxServer _server = null!;
    private OAuthVisitor _visitor = null!;

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
    public async Task A_code_and_its_proof_become_tokens_for_an_hour()
    {
        var tokens = await _visitor.ConnectAsync();

        Assert.Equal(
            "3600 Bearer read:page:confluence read:space:confluence offline_access",
            $"{tokens.Said.GetProperty("expires_in")} {tokens.Said.GetProperty("token_type")} {tokens.Said.GetProperty("scope")}");
        Assert.NotNull(tokens.Refresh);
    }

    [Fact]
    public async Task Without_offline_access_there_is_no_refresh_token() =>
        Assert.Null((await _visitor.ConnectAsync(question: OAuthVisitor.QuestionWith(("scope", "read:page:confluence")))).Refresh);

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await _visitor.CodeAsync();
        (await _visitor.RedeemAsync(code)).Dispose();

        Assert.Equal(InvalidCode, await OAuthVisitor.RefusalAsync(_visitor.RedeemAsync(code)));
    }

    [Fact]
    public async Task A_code_works_for_ten_minutes()
    {
        var code = await _visitor.CodeAsync();
        _clock.Step(TimeSpan.FromMinutes(10));

        Assert.Equal(InvalidCode, await OAuthVisitor.RefusalAsync(_visitor.RedeemAsync(code)));
    }

    [Theory]
    [InlineData("", OAuthVisitor.Callback, "403 invalid_grant: Failed to verify code verifier")]
    [InlineData("another-verifier-that-is-as-long-as-it-has-to-be", OAuthVisitor.Callback, "403 invalid_grant: Failed to verify code verifier")]
    [InlineData(OAuthVisitor.Verifier, "http://127.0.0.1:41235/callback", "403 invalid_grant: The redirect_uri is not the one that the code was asked for with")]
    public async Task A_code_is_spent_by_whoever_cannot_prove_that_it_is_theirs(string verifier, string callback, string refusal)
    {
        var code = await _visitor.CodeAsync();

        Assert.Equal(refusal, await OAuthVisitor.RefusalAsync(_visitor.RedeemAsync(code, verifier, callback)));
        Assert.Equal(InvalidCode, await OAuthVisitor.RefusalAsync(_visitor.RedeemAsync(code)));
    }

    [Fact]
    public async Task A_program_with_a_secret_needs_it_and_no_proof()
    {
        const string done = "https://web.tiny.example/done?from=sandbox";
        var code = await _visitor.CodeAsync(question: OAuthVisitor.QuestionWith(
            ("client_id", TinySite.WebClient), ("redirect_uri", done), ("code_challenge", ""), ("code_challenge_method", "")));

        Assert.Equal("401 access_denied: Unauthorized", await OAuthVisitor.RefusalAsync(RedeemAsync("wrong")));
        using var answer = await RedeemAsync(TinySite.WebSecret);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        Task<HttpResponseMessage> RedeemAsync(string secret) => _visitor.PostAsync(
            "oauth/token", ("grant_type", "authorization_code"), ("client_id", TinySite.WebClient), ("client_secret", secret), ("code", code), ("redirect_uri", done));
    }

    [Fact]
    public async Task Each_refresh_gives_a_new_pair_and_kills_the_refresh_token_before()
    {
        var first = await _visitor.ConnectAsync();
        using var answer = await _visitor.RefreshAsync(first.Refresh!);
        var second = await OAuthVisitor.TokensAsync(answer);

        Assert.Equal(DeadRefreshToken, await OAuthVisitor.RefusalAsync(_visitor.RefreshAsync(first.Refresh!)));
        using var third = await _visitor.RefreshAsync(second.Refresh!);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("oauth/token/accessible-resources", second.Access)).Status);
    }

    [Fact]
    public async Task Of_two_who_refresh_at_once_one_gets_tokens()
    {
        var tokens = await _visitor.ConnectAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _visitor.RefreshAsync(tokens.Refresh!)));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public async Task A_refresh_token_that_nobody_uses_dies_after_ninety_days(int days, bool works)
    {
        var tokens = await _visitor.ConnectAsync();
        _clock.Step(TimeSpan.FromDays(days));

        using var answer = await _visitor.RefreshAsync(tokens.Refresh!);

        Assert.Equal(works, answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_refresh_token_is_of_no_use_to_another_program()
    {
        var tokens = await _visitor.ConnectAsync();

        Assert.Equal(DeadRefreshToken, await OAuthVisitor.RefusalAsync(_visitor.PostAsync(
            "oauth/token", ("grant_type", "refresh_token"), ("client_id", TinySite.WebClient), ("client_secret", TinySite.WebSecret), ("refresh_token", tokens.Refresh!))));
    }

    [Fact]
    public async Task A_deactivated_account_cannot_be_refreshed()
    {
        var tokens = await _visitor.ConnectAsync();
        _server.Change(site => site.Deactivate(TinySite.Reader));

        Assert.Equal(DeadRefreshToken, await OAuthVisitor.RefusalAsync(_visitor.RefreshAsync(tokens.Refresh!)));
    }

    [Fact]
    public async Task A_service_account_signs_in_with_a_secret_alone_and_gets_no_refresh_token()
    {
        using var answer = await _visitor.SignInAsync();
        var tokens = await OAuthVisitor.TokensAsync(answer);

        Assert.Null(tokens.Refresh);
        Assert.Equal(3600, tokens.Said.GetProperty("expires_in").GetInt32());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_service_account_may_ask_for_less_but_not_for_more()
    {
        using var answer = await _visitor.SignInAsync(("scope", "read:space:confluence"));

        Assert.Equal("read:space:confluence", (await Visitor.ReadAsync(answer)).GetProperty("scope").GetString());
        Assert.Equal("400 invalid_scope: The client may not ask for write:page:confluence", await OAuthVisitor.RefusalAsync(_visitor.SignInAsync(("scope", "write:page:confluence"))));
    }

    [Fact]
    public async Task A_deactivated_service_account_does_not_get_in()
    {
        _server.Change(site => site.Deactivate(TinySite.Writer));

        Assert.Equal("401 access_denied: Unauthorized", await OAuthVisitor.RefusalAsync(_visitor.SignInAsync()));
    }

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=tiny-web&client_secret=tiny-web-secret", "403 unauthorized_client: Grant type 'client_credentials' not allowed for the client.")]
    [InlineData("grant_type=client_credentials&client_id=tiny-service&client_secret=wrong", "401 access_denied: Unauthorized")]
    [InlineData("grant_type=client_credentials&client_id=tiny-service", "401 access_denied: Unauthorized")]
    [InlineData("grant_type=client_credentials&client_id=nobody", "401 access_denied: Unauthorized")]
    [InlineData("grant_type=password&client_id=tiny-desktop", "403 unsupported_grant_type: Unsupported grant type: password")]
    [InlineData("grant_type=refresh_token&client_id=tiny-desktop", "400 invalid_request: Missing required parameter: refresh_token")]
    [InlineData("grant_type=refresh_token&grant_type=refresh_token", "400 invalid_request: The parameter grant_type is there more than once")]
    [InlineData("", "400 invalid_request: Missing required parameter: grant_type")]
    public async Task A_refusal_says_what_was_wrong(string form, string refusal)
    {
        using var http = new HttpClient();
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");

        Assert.Equal(refusal, await OAuthVisitor.RefusalAsync(http.PostAsync(new Uri(_server.Address, "oauth/token"), content, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task JSON_is_as_good_as_a_form()
    {
        using var nobody = Visitor.Anonymous(_server);
        using var answer = await nobody.PostAsync("oauth/token", """{"grant_type":"client_credentials","client_id":"tiny-service","client_secret":"tiny-service-secret"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var broken in new[] { "[]", "null", "{", """{"grant_type":1}""", """{"grant_type":"a","grant_type":"b"}""" })
            Assert.Equal("400 invalid_request: The body must be a form, or a JSON object of texts", await OAuthVisitor.RefusalAsync(nobody.PostAsync("oauth/token", broken)));
    }
}
