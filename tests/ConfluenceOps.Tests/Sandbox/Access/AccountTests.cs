using System.Net;

namespace ConfluenceOps.Tests.Sandbox.Access;

/// <summary>Who is let in, and how the others are turned away.</summary>
public sealed class AccountTests(TinyServer tiny) : IClassFixture<TinyServer>
{
    private string GatewayPath => $"ex/confluence/{tiny.Server.CloudId}/";

    [Theory]
    [InlineData("wiki/rest/api/user/current")]
    [InlineData("wiki/api/v2/spaces")]
    public async Task A_wrong_token_an_expired_one_and_a_deactivated_account_are_not_told_apart(string path)
    {
        using var wrong = tiny.As(TinySite.Reader, "no-such-token");
        using var expired = tiny.As(TinySite.Reader, "expired-reader");
        using var deactivated = tiny.As(TinySite.Former);
        using var mixed = tiny.As(TinySite.Reader, TinySite.TokenOf(TinySite.Writer));

        foreach (var visitor in new[] { wrong, expired, deactivated, mixed })
        {
            using var answer = await visitor.SendAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("""{"code":401,"message":"Unauthorized"}""", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task An_account_without_product_access_may_not_use_the_site()
    {
        using var otto = tiny.As(TinySite.Outsider);

        Assert.Equal(HttpStatusCode.Forbidden, await otto.StatusOfAsync("wiki/rest/api/user/current"));
        Assert.Equal(HttpStatusCode.Forbidden, await otto.StatusOfAsync("wiki/api/v2/spaces"));
    }

    [Fact]
    public async Task Someone_who_is_not_signed_in_is_turned_away_where_nothing_is_open_to_all()
    {
        using var nobody = Visitor.Anonymous(tiny.Server);

        Assert.Equal(HttpStatusCode.Forbidden, await nobody.StatusOfAsync("wiki/rest/api/user/current"));
        Assert.Equal(HttpStatusCode.Unauthorized, await nobody.StatusOfAsync("wiki/api/v2/spaces"));
        Assert.Equal(HttpStatusCode.OK, await nobody.StatusOfAsync("_edge/tenant_info"));
    }

    [Fact]
    public async Task The_audit_log_is_for_administrators()
    {
        using var wim = tiny.As(TinySite.Writer);
        using var ada = tiny.As(TinySite.Admin);

        Assert.Equal(HttpStatusCode.Forbidden, await wim.StatusOfAsync("wiki/rest/api/audit"));
        var log = await ada.GetAsync("wiki/rest/api/audit");

        Assert.Equal(["Space permission added", "User added to group", "Content restriction added"], log.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("summary").GetString()));
    }

    [Fact]
    public async Task A_scoped_token_works_through_the_gateway_alone_and_an_unscoped_one_at_the_site_alone()
    {
        using var scoped = tiny.As(TinySite.Writer, "scoped-writer");
        using var unscoped = tiny.As(TinySite.Writer);

        Assert.Equal(HttpStatusCode.Unauthorized, await scoped.StatusOfAsync("wiki/api/v2/spaces"));
        Assert.Equal(HttpStatusCode.OK, await scoped.StatusOfAsync(GatewayPath + "wiki/api/v2/spaces"));
        Assert.Equal(HttpStatusCode.Unauthorized, await unscoped.StatusOfAsync(GatewayPath + "wiki/api/v2/spaces"));
        Assert.Equal(HttpStatusCode.OK, await scoped.StatusOfAsync(GatewayPath + "rest/api/user/current"));
    }

    [Fact]
    public async Task A_missing_scope_is_named_as_such()
    {
        using var scoped = tiny.As(TinySite.Writer, "scoped-none");

        using var answer = await scoped.SendAsync(GatewayPath + "wiki/api/v2/spaces");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("FAILURE_CLIENT_SCOPE_CHECK", Assert.Single(answer.Headers.GetValues("X-Failure-Category")));
        Assert.Equal("""{"code":401,"message":"Unauthorized; scope does not match"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Behind_the_gateway_next_links_lose_the_gateway()
    {
        using var scoped = tiny.As(TinySite.Writer, "scoped-writer");

        var spaces = await scoped.GetAsync(GatewayPath + "wiki/api/v2/spaces?limit=1");

        var next = spaces.GetProperty("_links").GetProperty("next").GetString()!;
        Assert.StartsWith("/wiki/api/v2/spaces?cursor=", next, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await scoped.StatusOfAsync(GatewayPath + next[1..]));
    }

    [Fact]
    public async Task Addresses_are_seen_by_their_owner_and_by_administrators()
    {
        using var wim = tiny.As(TinySite.Writer);
        using var ada = tiny.As(TinySite.Admin);

        Assert.Equal("wim@tiny.example", (await wim.GetAsync("wiki/rest/api/user/current")).GetProperty("email").GetString());
        Assert.Equal("", (await wim.GetAsync("wiki/rest/api/user?accountId=712020:ada")).GetProperty("email").GetString());
        Assert.Equal("wim@tiny.example", (await ada.GetAsync("wiki/rest/api/user?accountId=712020:wim")).GetProperty("email").GetString());
    }
}
