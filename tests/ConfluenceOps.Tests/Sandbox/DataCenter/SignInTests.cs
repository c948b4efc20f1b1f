using System.Net;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class SignInTests
{
    private const string Me = TinyDataCenter.Rest + "user/current", Groups = TinyDataCenter.Rest + "group";

    [Theory]
    [InlineData("wim")]
    [InlineData("WIM")]
    [InlineData("wim@tiny.example")]
    public async Task A_password_goes_with_the_user_name_or_the_address(string name)
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var wim = Visitor.With(server, name, TinySite.TokenOf(TinySite.Writer));

        using var answer = await wim.SendAsync(Me);
        var me = await Visitor.ReadAsync(answer);

        Assert.Equal("wim", answer.Header("X-AUSERNAME"));
        Assert.Equal(("wim", TinySite.Writer, "Wim Writer"), (me.GetProperty("username").GetString(), me.GetProperty("userKey").GetString(), me.GetProperty("displayName").GetString()));
        Assert.False(me.TryGetProperty("accountId", out _));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_the_fourth_try_asks_for_a_captcha_whatever_it_is()
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var guess = Visitor.With(server, "wim", "guess");
        using var wim = Visitor.As(server, TinySite.Writer);

        using var wrong = await guess.SendAsync(Me);
        await guess.StatusOfAsync(Me);
        await guess.StatusOfAsync(Me);
        using var denied = await Visitor.With(server, "wim", TinySite.TokenOf(TinySite.Writer)).SendAsync(Me);

        Assert.Equal((HttpStatusCode.Unauthorized, "AUTHENTICATED_FAILED"), (wrong.StatusCode, wrong.Header("X-Seraph-LoginReason")));
        Assert.Equal((HttpStatusCode.Forbidden, "AUTHENTICATION_DENIED"), (denied.StatusCode, denied.Header("X-Seraph-LoginReason")));
        Assert.Equal($"CAPTCHA_CHALLENGE; login-url={server.Base}/login.action", denied.Header("X-Authentication-Denied-Reason"));
    }

    [Fact]
    public async Task A_token_works_whatever_its_scopes()
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var wim = Visitor.Bearing(server, "scoped-none");

        var me = await wim.GetAsync(Me);

        Assert.Equal("wim", me.GetProperty("username").GetString());
    }

    [Theory]
    [InlineData("8.5", "nonsense")]
    [InlineData("8.5", "expired-reader")]
    [InlineData("8.5", "token-fay")]
    [InlineData("7.8", "token-wim")]
    public async Task A_token_that_does_not_work_is_as_good_as_none(string version, string token)
    {
        await using var server = await TinyDataCenter.StartAsync(version);
        using var stranger = Visitor.Bearing(server, token);

        using var answer = await stranger.SendAsync(Me);

        Assert.Equal(("anonymous", HttpStatusCode.OK), (answer.Header("X-AUSERNAME"), answer.StatusCode));
        Assert.Equal("anonymous", (await Visitor.ReadAsync(answer)).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, await stranger.StatusOfAsync(Groups));
    }

    [Fact]
    public async Task Nothing_works_any_more_for_an_account_that_is_deactivated_meanwhile()
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var wim = Visitor.As(server, TinySite.Writer);
        using var token = Visitor.Bearing(server, TinySite.TokenOf(TinySite.Writer));
        var before = (await wim.StatusOfAsync(Groups), await token.StatusOfAsync(Groups));

        server.Change(site => site.Deactivate(TinySite.Writer));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), before);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await wim.StatusOfAsync(Groups), await token.StatusOfAsync(Groups)));
    }

    [Fact]
    public async Task Passwords_can_be_switched_off_and_tokens_still_work()
    {
        await using var server = await TinyDataCenter.StartAsync(set: flavor => flavor with { BasicAllowed = false });
        using var wim = Visitor.As(server, TinySite.Writer);
        using var token = Visitor.Bearing(server, TinySite.TokenOf(TinySite.Writer));

        using var refused = await wim.SendAsync(Me);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("Basic Authentication has been disabled on this instance.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await token.StatusOfAsync(Me));
    }

    [Fact]
    public async Task A_site_with_a_sign_in_of_its_own_sends_everybody_else_to_a_page()
    {
        await using var server = await TinyDataCenter.StartAsync(set: flavor => flavor with { LoginPage = true });
        using var nobody = Visitor.Anonymous(server);
        using var guess = Visitor.With(server, "wim", "guess");
        using var wim = Visitor.As(server, TinySite.Writer);

        using var sent = await nobody.SendAsync(Me);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.StartsWith(server.Base + "/login.action?", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await guess.StatusOfAsync(Me));
        Assert.Equal(HttpStatusCode.OK, await nobody.StatusOfAsync("confluence/login.action"));
        Assert.Equal(HttpStatusCode.OK, await wim.StatusOfAsync(Me));
    }

    [Fact]
    public async Task Whoever_may_not_use_Confluence_is_known_and_turned_away()
    {
        await using var server = await TinyDataCenter.StartAsync();
        using var otto = Visitor.As(server, TinySite.Outsider);

        Assert.Equal(HttpStatusCode.OK, await otto.StatusOfAsync(Me));
        Assert.Equal(HttpStatusCode.Forbidden, await otto.StatusOfAsync(Groups));
    }

    [Fact]
    public async Task User_names_are_of_the_address_and_each_is_its_own()
    {
        await using var server = await TinyDataCenter.StartAsync(site: site => site with { Users = [.. site.Users, site.Users[1] with { AccountId = "712020:wim2", Email = "Wim@other.example", Tokens = [new() { Value = "other" }] }] });
        using var other = Visitor.Bearing(server, "other");

        Assert.Equal("wim2", (await other.GetAsync(Me)).GetProperty("username").GetString());
    }

    [Theory]
    [InlineData("/confluence/", "confluence")]
    [InlineData("/", "")]
    [InlineData("", "")]
    [InlineData("/wiki", "wiki")]
    public async Task The_site_is_under_its_context_path(string context, string path)
    {
        await using var server = await TinyDataCenter.StartAsync(set: flavor => flavor with { ContextPath = context });
        using var wim = Visitor.As(server, TinySite.Writer);

        Assert.Equal(HttpStatusCode.OK, await wim.StatusOfAsync($"{path}/rest/api/user/current".TrimStart('/')));
        Assert.Equal(new Uri(server.Address, path).ToString().TrimEnd('/'), server.Base);
        Assert.Equal(server.Base, (await wim.GetAsync($"{path}/rest/api/space".TrimStart('/'))).GetProperty("_links").GetProperty("base").GetString());
    }

    [Fact]
    public async Task A_context_path_that_is_none_is_one_clear_error()
    {
        var error = await Assert.ThrowsAsync<SandboxException>(() => TinyDataCenter.StartAsync(set: flavor => flavor with { ContextPath = "confluence" }));

        Assert.Contains("is not a context path", error.Message, StringComparison.Ordinal);
    }
}
