using ConfluenceOps.Links;

namespace ConfluenceOps.Tests.Links;

public sealed class ConfluenceLinkTests
{
    private static readonly Uri Acme = new("https://acme.atlassian.net/wiki/");

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
        Assert.True(ConfluenceLink.TryParse("https://acme.atlassian.net/wiki/x/2EkGOQ", out var link));
        Assert.True(ConfluenceLink.TryParse("123456", out var id));

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
    [InlineData("https://acme.atlassian.net/wiki/home")]
    [InlineData("https://acme.atlassian.net/browse/ENG-12")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/9999999999999999999/Title")]
    [InlineData("https://acme.example/report-2024.html")]
    [InlineData("https://wiki.acme.example/pages/viewpage.action?pageId=12x")]
    [InlineData("https://wiki.acme.example/pages/viewpage.action?title=Home")]
    public void What_has_no_form_of_a_link_is_none(string text) => Assert.False(ConfluenceLink.TryParse(text, out _));

    [Theory]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG", LinkKind.Space, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/overview", LinkKind.Space, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/~712020ab/pages", LinkKind.Space, "~712020ab")]
    [InlineData("https://wiki.acme.example/display/ENG", LinkKind.Space, "ENG")]
    [InlineData("https://wiki.acme.example/spaces/viewspace.action?key=ENG", LinkKind.Space, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/folder/123456", LinkKind.Folder, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/folder/123456/Plans", LinkKind.Folder, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/whiteboard/123456", LinkKind.Whiteboard, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/database/123456", LinkKind.Database, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/embed/123456", LinkKind.Embed, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/blog/2026/05/01/123456/Release", LinkKind.BlogPost, "ENG")]
    [InlineData("https://acme.atlassian.net/wiki/external/ZjQxMw", LinkKind.PublicLink, null)]
    public void A_link_says_what_it_leads_to(string text, LinkKind kind, string? space)
    {
        var link = Read(text);

        Assert.Equal((kind, space), (link.Kind, link.Space));
    }

    [Theory]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/overview")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/folder/123456")]
    [InlineData("https://acme.atlassian.net/wiki/external/ZjQxMw")]
    [InlineData("https://wiki.acme.example/display/ENG/Title")]
    [InlineData("https://wiki.acme.example/display/x/2EkGOQ")]
    public void What_holds_no_page_id_names_no_page(string text) => Assert.Null(Read(text).PageId);

    [Theory]
    [InlineData("https://wiki.acme.example/display/ENG/How+we%2Froll+back%3F", "ENG", "How we/roll back?")]
    [InlineData("https://wiki.acme.example/confluence/display/~jo.doe/Notes", "~jo.doe", "Notes")]
    [InlineData("https://wiki.acme.example/pages/viewpage.action?spaceKey=ENG&title=How+we+roll+back", "ENG", "How we roll back")]
    [InlineData("https://wiki.acme.example/display/ENG/2026/05/01/Release", "ENG", "Release")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123456/How+we+roll+back#Steps", "ENG", "How we roll back")]
    public void A_link_by_title_names_space_and_title(string text, string space, string title)
    {
        var link = Read(text);

        Assert.Equal((space, title), (link.Space, link.Title));
    }

    [Theory]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123456/Title#Steps-to-take", "Steps-to-take")]
    [InlineData("https://wiki.acme.example/display/ENG/Title#Title-Steps%C3%A9", "Title-Stepsé")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123456?focusedCommentId=99#comment-99", null)]
    [InlineData("https://acme.atlassian.net/wiki/x/2EkGOQ#", null)]
    public void A_fragment_names_the_part_that_is_meant(string text, string? anchor) => Assert.Equal(anchor, Read(text).Anchor);

    [Fact]
    public void A_link_to_a_comment_names_both_page_and_comment()
    {
        var link = Read("https://wiki.acme.example/display/ENG/Title?focusedCommentId=99&src=mail#comment-99");

        Assert.Equal(("ENG", "Title", "99"), (link.Space, link.Title, link.CommentId));
    }

    [Theory]
    [InlineData("https://acme.atlassian.net/wiki/download/attachments/123456/plan%20b.pdf?version=2", "plan b.pdf")]
    [InlineData("https://wiki.acme.example/download/thumbnails/123456/plan.png", "plan.png")]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123456/Title?preview=%2F123456%2F99%2Fplan.png", "plan.png")]
    public void A_link_to_a_file_names_its_page(string text, string file)
    {
        var link = Read(text);

        Assert.Equal(("123456", file), (link.PageId, link.FileName));
    }

    [Fact]
    public void A_page_of_an_export_as_html_is_on_no_site()
    {
        var link = Read("https://docs.acme.example/ENG/How-we-roll-back_123456.html");

        Assert.Equal(("123456", "How we roll back"), (link.PageId, link.Title));
        Assert.Null(link.Site);
    }

    [Theory]
    [InlineData("https://acme.atlassian.net/wiki/spaces/ENG/pages/123456", "https://acme.atlassian.net/wiki/")]
    [InlineData("https://wiki.acme.example/display/ENG/Title", "https://wiki.acme.example/")]
    [InlineData("https://wiki.acme.example:8443/tools/confluence/x/2EkGOQ", "https://wiki.acme.example:8443/tools/confluence/")]
    public void A_link_says_where_its_site_begins(string text, string site) => Assert.Equal(new Uri(site), Read(text).Site);

    [Theory]
    [InlineData("https://acme.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("https://ACME.atlassian.net:443/wiki/x/2EkGOQ")]
    [InlineData("http://acme.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("https://api.atlassian.com/ex/confluence/0a1b/wiki/spaces/ENG/pages/123456")]
    [InlineData("123456")]
    public void A_link_to_the_site_is_known(string text) => Assert.True(Read(text).IsOn(Acme, "0a1b"));

    [Theory]
    [InlineData("https://acme.atlassian.net.evil.example/wiki/x/2EkGOQ")]
    [InlineData("https://evil.example/acme.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("https://acme.atlassian.net@evil.example/wiki/x/2EkGOQ")]
    [InlineData("https://evil@acme.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("https://acme.atlassian.net:8443/wiki/x/2EkGOQ")]
    [InlineData("https://acme.atlassian.net/x/2EkGOQ")]
    [InlineData("https://other.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("https://xn--cme-8ka.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("https://аcme.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("https://acme.atlassian.net。evil.example/wiki/x/2EkGOQ")]
    [InlineData("https://api.atlassian.com/ex/confluence/ffff/wiki/spaces/ENG/pages/123456")]
    [InlineData("https://api.atlassian.com.evil.example/ex/confluence/0a1b/wiki/spaces/ENG/pages/123456")]
    public void A_link_that_looks_alike_is_on_another_site(string text) => Assert.False(Read(text).IsOn(Acme, "0a1b"));

    [Theory]
    [InlineData("2EkGOQA")]
    [InlineData("A")]
    [InlineData("AAAAAAAAAIA")]
    [InlineData("2EkGOQ2EkGOQ")]
    [InlineData("2Ek GO")]
    [InlineData("2Ek%2FGO")]
    [InlineData("ünicode")]
    public void A_code_that_no_page_id_has_is_refused(string code) =>
        Assert.False(ConfluenceLink.TryParse($"https://acme.atlassian.net/wiki/x/{code}", out _));

    private static string? IdIn(string text) => Read(text).PageId;

    private static ConfluenceLink Read(string text)
    {
        Assert.True(ConfluenceLink.TryParse(text, out var link), $"'{text}' was not read");
        return link;
    }
}
