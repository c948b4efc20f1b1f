using ConfluenceOps.Context;

namespace ConfluenceOps.Tests.Context;

public class PageLinkTests
{
    [Theory]
    [InlineData("2EkGOQ", "956713432")]
    [InlineData("LIQHD", "201819180")]
    [InlineData("_AozKw", "724765432")]
    [InlineData("1YepBg", "111773653")]
    [InlineData("IYCJBg", "109674529")]
    [InlineData("UQBN", "5046353")]
    [InlineData("h9YS", "1234567")]
    [InlineData("QOIB", "123456")]
    [InlineData("JeXg-hY", "98765432101")]
    [InlineData("KYHfDg", "249528617")]
    [InlineData("0-TJU", "1355412691")]
    [InlineData("N4CIO", "948469815")]
    public void A_tiny_link_holds_the_page_id(string code, string id) =>
        Assert.Equal(id, IdIn($"https://acme.atlassian.net/wiki/x/{code}"));

    [Theory]
    [InlineData("https://wiki.acme.example/x/2EkGOQ")]
    [InlineData("https://wiki.acme.example/confluence/x//2EkGOQ")]
    [InlineData("https://acme.atlassian.net/wiki/x/2EkGOQ?atlOrigin=abc")]
    public void Tiny_links_of_other_sites_are_read_too(string link) => Assert.Equal("956713432", IdIn(link));

    [Theory]
    [InlineData("123456")]
    [InlineData(" 123456 ")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123456")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123456/How+we+roll+back")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/~jo.doe/pages/123456/spaces/x/2EkGOQ")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/edit-v2/123456")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/edit/123456?src=x")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/blog/2026/05/01/123456/Release")]
    [InlineData("https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=123456")]
    [InlineData("https://acme.atlassian.net/wiki/pages/resumedraft.action?draftId=123456&draftShareId=7")]
    [InlineData("https://api.atlassian.com/ex/confluence/0a1b/wiki/spaces/ENG/pages/123456")]
    [InlineData("https://wiki.acme.example/confluence/spaces/ENG/pages/123456/Title")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123456/Title?focusedCommentId=99#comment-99")]
    public void An_id_or_a_link_with_one_names_the_page(string text) => Assert.Equal("123456", IdIn(text));

    [Fact]
    public void A_link_says_which_site_is_meant_and_an_id_does_not()
    {
        Assert.True(PageLink.TryParse("https://acme.atlassian.net/wiki/x/2EkGOQ", out var link));
        Assert.True(PageLink.TryParse("123456", out var id));

        Assert.Equal("acme.atlassian.net", link.Address?.Host);
        Assert.Null(id.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("How we roll back")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("12345678901234567890")]
    [InlineData("/wiki/spaces/ENG/pages/123456")]
    [InlineData("file:///wiki/spaces/ENG/pages/123456")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/overview")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/folder/123456")]
    [InlineData("https://acme.atlassian.net/wiki/external/ZjQxMw")]
    [InlineData("https://wiki.acme.example/display/ENG/Title")]
    [InlineData("https://wiki.acme.example/display/x/2EkGOQ")]
    [InlineData("https://wiki.acme.example/pages/viewpage.action?pageId=12x")]
    public void What_holds_no_page_id_names_no_page(string text) => Assert.False(PageLink.TryParse(text, out _));

    [Theory]
    [InlineData("2EkGOQA")]
    [InlineData("A")]
    [InlineData("AAAAAAAAAIA")]
    [InlineData("2EkGOQ2EkGOQ")]
    [InlineData("2Ek GO")]
    [InlineData("2Ek%2FGO")]
    [InlineData("ünicode")]
    public void A_code_that_no_page_id_has_is_refused(string code) =>
        Assert.False(PageLink.TryParse($"https://acme.atlassian.net/wiki/x/{code}", out _));

    private static string IdIn(string text)
    {
        Assert.True(PageLink.TryParse(text, out var link), $"'{text}' was not read");
        return link.PageId;
    }
}
