using ConfluenceOps.Sites.DataCenter;

namespace ConfluenceOps.Tests.Sites.DataCenter;

public sealed class DataCenterAddressTests
{
    [Theory]
    [InlineData("https://wiki.acme.example", "https://wiki.acme.example/")]
    [InlineData("https://wiki.acme.example:8443/confluence/", "https://wiki.acme.example:8443/confluence/")]
    [InlineData("https://acme.example/confluence/display/ENG/Some+Page", "https://acme.example/confluence/")]
    [InlineData("https://acme.example/display/ENG", "https://acme.example/")]
    [InlineData("https://acme.example/tools/wiki/pages/viewpage.action?pageId=1", "https://acme.example/tools/wiki/")]
    [InlineData("https://acme.example/wiki/spaces/ENG/pages/1/Title", "https://acme.example/wiki/")]
    [InlineData("https://acme.example/confluence/x/AbC", "https://acme.example/confluence/")]
    [InlineData("https://acme.example/confluence/rest/api/content/1", "https://acme.example/confluence/")]
    [InlineData("https://acme.example/confluence/download/attachments/1/a.png", "https://acme.example/confluence/")]
    [InlineData("https://acme.example/confluence/plugins/servlet/upm", "https://acme.example/confluence/")]
    [InlineData("https://acme.example/confluence/dashboard.action#all-updates", "https://acme.example/confluence/")]
    public void Every_page_of_a_site_leads_to_its_context_path(string url, string site) =>
        Assert.Equal(new Uri(site), DataCenterAddress.Of(new Uri(url)).Site);

    [Theory]
    [InlineData("/rest/api/content/scan?cursor=a", "rest/api/content/scan?cursor=a")]
    [InlineData("/confluence/rest/api/content/scan?cursor=a", "rest/api/content/scan?cursor=a")]
    [InlineData("https://other.example/confluence/rest/api/content/scan?cursor=a", "rest/api/content/scan?cursor=a")]
    public void Next_links_stay_on_the_site_in_every_form_that_they_come_in(string next, string path) =>
        Assert.Equal(path, DataCenterAddress.Rebase(next).ToString());
}
