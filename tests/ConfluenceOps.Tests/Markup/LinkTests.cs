namespace ConfluenceOps.Tests.Markup;

public class LinkTests
{
    [Fact]
    public void A_web_link_keeps_words_and_address() =>
        Convert.AssertMarkdown("<p>See <a href=\"https://a.example/x?a=1&amp;b=2\" title=\"The &quot;docs&quot;\">the docs</a>.</p>",
            "See [the docs](https://a.example/x?a=1&b=2 \"The &quot;docs&quot;\").");

    [Fact]
    public void A_link_whose_words_are_its_address_is_written_once() =>
        Convert.AssertMarkdown("<p><a href=\"https://a.example/x\">https://a.example/x</a></p>", "<https://a.example/x>");

    [Fact]
    public void An_address_cannot_break_out_of_its_link() =>
        Convert.AssertMarkdown("<p><a href=\"https://a.example/a b(c)&lt;d&gt;|`\">x</a></p>", "[x](https://a.example/a%20b%28c%29%3Cd%3E%7C%60)");

    [Fact]
    public void A_script_is_not_linked()
    {
        const string body = "<p><a href=\" java&#10;script:alert(1)\">click</a></p>";
        Assert.Equal("click\n", Convert.ToMarkdown(body));
        Assert.Equal(1, Convert.Losses(body)["link:unsafe"]);
    }

    [Fact]
    public void A_page_link_shows_its_title_unless_it_has_words() =>
        Convert.AssertMarkdown(
            """
            <p><ac:link><ri:page ri:content-title="Release plan" ri:version-at-save="3" /></ac:link>,
            <ac:link><ri:page ri:space-key="OPS" ri:content-title="Runbook" /><ac:plain-text-link-body><![CDATA[the <runbook> & more]]></ac:plain-text-link-body></ac:link>,
            <ac:link><ri:blog-post ri:content-title="News" ri:posting-day="2024/01/31" /><ac:link-body>our <em>news</em></ac:link-body></ac:link></p>
            """,
            @"[Release plan](/wiki/HERE/Release%20plan), [the \<runbook> & more](/wiki/OPS/Runbook), [our *news*](/wiki/HERE/News)");

    [Fact]
    public void An_anchor_leads_into_a_page() =>
        Convert.AssertMarkdown(
            """
            <p><ac:link ac:anchor="Step 2"><ri:page ri:content-title="Runbook" /><ac:plain-text-link-body><![CDATA[step two]]></ac:plain-text-link-body></ac:link>
            <ac:link ac:anchor="top"><ac:plain-text-link-body><![CDATA[up]]></ac:plain-text-link-body></ac:link>
            <ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">top</ac:parameter></ac:structured-macro></p>
            """,
            "[step two](/wiki/HERE/Runbook#Step%202) [up](#top) <a name=\"top\"></a>");

    [Fact]
    public void Files_spaces_and_addresses_are_linked_by_name() =>
        Convert.AssertMarkdown(
            """
            <p><ac:link><ri:attachment ri:filename="a b.pdf" /></ac:link> <ac:link><ri:attachment ri:filename="plan.xlsx"><ri:page ri:content-title="Budget" /></ri:attachment><ac:link-body>plan</ac:link-body></ac:link>
            <ac:link><ri:space ri:space-key="OPS" /></ac:link> <ac:link><ri:url ri:value="https://a.example/" /></ac:link></p>
            """,
            "[a b.pdf](/files/this%20page/a%20b.pdf) [plan](/files/Budget/plan.xlsx) [OPS](/wiki/OPS) <https://a.example/>");

    [Theory]
    [InlineData("ri:account-id")]
    [InlineData("ri:userkey")]
    [InlineData("ri:username")]
    public void People_are_mentioned_by_name(string id) =>
        Convert.AssertMarkdown($"<p>Ask <ac:link><ri:user {id}=\"jane\" /></ac:link>!</p>", "Ask @Jane Doe!");

    [Fact]
    public void What_nobody_knows_keeps_its_words_and_is_counted()
    {
        const string body = """
            <p><ac:link><ri:page ri:content-title="unknown" /><ac:link-body>old page</ac:link-body></ac:link>, <ac:link><ri:user ri:userkey="unknown" /></ac:link>,
            <ac:link><ri:attachment ri:filename="unknown.txt" /></ac:link></p>
            """;
        Assert.Equal("old page, @unknown, [unknown.txt](unknown.txt)\n", Convert.ToMarkdown(body));
        Assert.Equal(new Dictionary<string, int> { ["link:page"] = 1, ["mention:unknown"] = 1, ["link:attachment"] = 1 }, Convert.Losses(body));
    }

    [Fact]
    public void A_picture_can_be_a_link_and_a_link_can_be_in_a_heading() =>
        Convert.AssertMarkdown(
            """
            <h1><ac:link><ri:page ri:content-title="Home" /><ac:link-body><ac:image><ri:attachment ri:filename="home.jpg"><ri:page ri:content-title="Icons" /></ri:attachment></ac:image></ac:link-body></ac:link>&nbsp;<strong><a href="/x">Next</a></strong></h1>
            """,
            "# [![home.jpg](/files/Icons/home.jpg)](/wiki/HERE/Home)\u00A0[**Next**](/x)");
}
