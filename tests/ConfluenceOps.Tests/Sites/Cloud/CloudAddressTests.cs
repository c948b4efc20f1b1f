using ConfluenceOps.Http;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Cloud;

namespace ConfluenceOps.Tests.Sites.Cloud;

public sealed class CloudAddressTests
{
    [Theory]
    [InlineData("https://acme.atlassian.net")]
    [InlineData("https://acme.atlassian.net/wiki")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123/Deploy+rollback?focusedCommentId=9")]
    public void Any_page_of_a_site_leads_to_the_site(string url) =>
        Assert.Equal("https://acme.atlassian.net/wiki/", CloudAddress.Of(new Uri(url)).Site.AbsoluteUri);

    [Theory]
    [InlineData("/wiki/api/v2/spaces?cursor=abc&limit=2", "api/v2/spaces?cursor=abc&limit=2")]
    [InlineData("/rest/api/content/search?cursor=x", "rest/api/content/search?cursor=x")]
    [InlineData("https://evil.example/wiki/api/v2/spaces?cursor=abc", "api/v2/spaces?cursor=abc")]
    [InlineData("/ex/confluence/11/wiki/rest/api/audit?start=5", "rest/api/audit?start=5")]
    public void A_next_link_stays_below_the_root_that_was_asked(string next, string path) =>
        Assert.Equal(path, CloudAddress.Rebase(next).ToString());

    [Theory]
    [InlineData("https://acme.atlassian.net", true)]
    [InlineData("http://127.0.0.1:8090", true)]
    [InlineData("https://wiki.acme.example", false)]
    [InlineData("https://acme.atlassian.net.evil.example", false)]
    public void Only_for_Atlassians_own_hosts_the_gateway_may_see_a_secret_of_the_site(string url, bool may) =>
        Assert.Equal(may, CloudAddress.Of(new Uri(url)).MaySend(SiteCredential.Basic("svc", "a-secret")));

    [Fact]
    public void The_gateway_is_Atlassians_and_on_loopback_the_site_itself()
    {
        Assert.Equal("https://api.atlassian.com/ex/confluence/c1/wiki/", CloudAddress.Of(new Uri("https://acme.atlassian.net")).ThroughGateway("c1").Api.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:8090/ex/confluence/c1/wiki/", CloudAddress.Of(new Uri("http://127.0.0.1:8090")).ThroughGateway("c1").Api.AbsoluteUri);
    }

    [Theory]
    [InlineData("ftp://acme.example")]
    [InlineData("http://acme.atlassian.net")]
    [InlineData("https://svc:token@acme.atlassian.net")]
    [InlineData("https://id.atlassian.com/manage-profile/security/api-tokens")]
    public async Task An_address_that_is_none_or_gives_the_credential_away_is_refused(string url)
    {
        var options = new ConnectionOptions { Url = new Uri(url), Credential = SiteCredential.Basic("svc", "a-secret") };

        var error = await Assert.ThrowsAsync<AddressNotUsableException>(() => SiteConnector.ConnectAsync(options, TestContext.Current.CancellationToken));

        Assert.DoesNotContain("token@", error.Message, StringComparison.Ordinal);
    }
}
