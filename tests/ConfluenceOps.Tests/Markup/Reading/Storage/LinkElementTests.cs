namespace ConfluenceOps.Tests.Markup.Reading.Storage;

public class LinkElementTests
{
    [Theory]
    [InlineData("""<ri:page ri:space-key="OPS" ri:content-title="Plan" ri:version-at-save="3" />""", "[Plan](page OPS:Plan)")]
    [InlineData("""<ri:blog-post ri:content-title="News" ri:posting-day="2024/01/31" />""", "[News](page News)")]
    [InlineData("""<ri:space ri:space-key="OPS" />""", "[OPS](space OPS)")]
    [InlineData("""<ri:url ri:value="https://a.example/?a&amp;b" />""", "[https://a.example/?a&b](https://a.example/?a&b)")]
    [InlineData("""<ri:attachment ri:filename="a.pdf"><ri:page ri:content-title="Plan" /></ri:attachment>""", "[a.pdf](file a.pdf of page Plan)")]
    [InlineData("""<ri:user ri:account-id="557058:a" ri:local-id="9" />""", "@557058:a")]
    [InlineData("""<ri:content-entity ri:content-id="98310" />""", "[98310](content 98310)")]
    public void A_link_without_words_shows_what_it_leads_to(string target, string line) =>
        Outline.Assert($"<p><ac:link ac:card-appearance=\"inline\">{target}</ac:link></p>", line);

    [Theory]
    [InlineData("<ac:link-body>see <b>this</b></ac:link-body>", "[see ](content 7)[{Strong: this}](content 7)")]
    [InlineData("<ac:plain-text-link-body><![CDATA[<see>]]></ac:plain-text-link-body>", "[<see>](content 7)")]
    [InlineData("""<ac:link-body><ac:image><ri:attachment ri:filename="a.png" /></ac:image></ac:link-body>""", "[!(file a.png \"a.png\")](content 7)")]
    public void A_link_keeps_its_words(string words, string line) =>
        Outline.Assert($"<p><ac:link><ri:content-entity ri:content-id=\"7\" />{words}</ac:link></p>", line);

    [Fact]
    public void A_link_leads_to_a_place_in_a_page() =>
        Outline.Assert("""<p><ac:link ac:anchor="top" ac:tooltip="Up"><ac:plain-text-link-body><![CDATA[up]]></ac:plain-text-link-body></ac:link> <a name="x"></a><a href="#x">y</a></p>""",
            "[up](this page#top 'Up') <#x>[y](#x)");

    [Fact]
    public void A_short_form_is_kept_as_people_write_it_and_counted() =>
        Outline.AssertLoss("""<p><ac:link><ri:shortcut ri:key="jira" ri:parameter="OPS-42" /></ac:link></p>""", ["link:shortcut"], "OPS-42@jira");

    [Fact]
    public void A_short_form_with_words_keeps_its_words_and_is_counted() =>
        Outline.AssertLoss("""<p><ac:link><ri:shortcut ri:key="jira" ri:parameter="OPS-42" /><ac:link-body>bug</ac:link-body></ac:link></p>""", ["link:shortcut"], "bug");

    [Fact]
    public void A_link_to_a_page_without_a_title_keeps_its_words() =>
        Outline.Assert("<p><ac:link><ri:page /><ac:link-body>here</ac:link-body></ac:link><ac:link><ri:page/></ac:link></p>", "[here](this page)");

    [Fact]
    public void A_page_within_a_page_is_shown_by_its_address() =>
        Outline.Assert("<iframe src=\"https://a.example/\" width=\"3\"></iframe>", "[https://a.example/](https://a.example/)");
}
