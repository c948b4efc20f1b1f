using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Model;
using static ConfluenceOps.Tests.Markup.Written;

namespace ConfluenceOps.Tests.Markup;

public class LivePartTests
{
    private static string Include(string title) =>
        $"""<ac:structured-macro ac:name="include"><ac:parameter ac:name=""><ac:link><ri:page ri:content-title="{title}" /></ac:link></ac:parameter></ac:structured-macro>""";

    private static IncludedPart Part(string title) => new("include", new PageResource(null, title));

    [Fact]
    public void A_table_of_contents_leads_to_the_headings_of_the_page_and_of_included_ones()
    {
        var site = new KnownPages(("Terms", "<h2>Set-up: 1 &amp; 2</h2>"));
        var page = Page(MarkdownFlavor.GitHub, site,
            new TableOfContents(2, 3), Heading(1, "Title"), Heading(2, "Set-up: 1 & 2"), Heading(4, "Deep"), Heading(3, "C# *now*"), Part("Terms"));
        Assert.StartsWith("""
            - [Set-up: 1 & 2](#set-up-1--2)
              - [C# \*now\*](#c-now)
            - [Set-up: 1 & 2](#set-up-1--2-1)

            # Title

            """, page.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n## Set-up: 1 & 2\n", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Losses);
    }

    [Theory]
    [InlineData(MarkdownFlavor.CommonMark, "- [A b](#a-b)\n\n<a id=\"a-b\"></a>\n\n# A b\n")]
    [InlineData(MarkdownFlavor.Obsidian, "- [A b](#A%20b)\n\n# A b\n")]
    [InlineData(MarkdownFlavor.AzureDevOps, "[[_TOC_]]\n\n# A b\n")]
    [InlineData(MarkdownFlavor.Plain, "A b\n")]
    public void Every_flavour_has_contents_of_its_own(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, new KnownPages(), new TableOfContents(1, 6), Heading(1, "A b")).Text);

    [Fact]
    public void A_table_of_contents_without_headings_is_nothing() =>
        AssertText(MarkdownFlavor.GitHub, [Line("a"), new TableOfContents(1, 6), Line("b")], "a", "", "b");

    [Theory]
    [InlineData("Step2:Restart", "#step-2-restart")]
    [InlineData("Step-2:-Restart", "#step-2-restart")]
    [InlineData("My-page-Step2:Restart", "#step-2-restart")]
    [InlineData("Step2:Restart.1", "#step-2-restart-1")]
    [InlineData("top", "#top")]
    [InlineData("nowhere", "#nowhere")]
    public void A_link_within_the_page_leads_to_the_heading_that_its_anchor_names(string anchor, string address)
    {
        var link = Line(Linked("x", new PageResource(null, null), anchor));
        var page = Page(MarkdownFlavor.GitHub, new KnownPages(), link, Heading(2, "Step 2: Restart"), Heading(2, "Step 2: Restart"), Line(new Anchor("top", default), Words("t")), Heading(1, "Top"));
        Assert.StartsWith($"[x]({address})\n", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_included_page_stands_where_it_is_included_and_its_links_lead_where_they_led()
    {
        var site = new KnownPages(("Terms", "<p>See <ac:link><ri:page ri:content-title=\"Home\" /></ac:link></p><ul><li>a</li></ul>"), ("Home", "")) { Here = "Start" };
        var page = Page(MarkdownFlavor.GitHub, site, new ItemList(null, [new Item([Line("before")])]), Part("Terms"), new ItemList(null, [new Item([Line("after")])]));
        Assert.Equal("- before\n\nSee [Home](Home.md)\n\n- a\n\n+ after\n", page.Text);
        Assert.Empty(page.Losses);
    }

    [Fact]
    public void A_page_that_is_not_known_is_linked_or_counted()
    {
        var page = Page(MarkdownFlavor.GitHub, new KnownPages(), Part("Gone"));
        Assert.Equal("Gone\n", page.Text);
        Assert.Equal(new Dictionary<string, int> { ["include:include"] = 1 }, page.Losses);
        page = Page(MarkdownFlavor.GitHub, new KnownReferences(), Part("Terms"));
        Assert.Equal("[Terms](/wiki/HERE/Terms)\n", page.Text);
        Assert.Empty(page.Losses);
    }

    [Fact]
    public void Pages_that_include_each_other_end_with_a_link()
    {
        var site = new KnownPages(("A", $"<p>a</p>{Include("B")}"), ("B", $"<p>b</p>{Include("A")}")) { Here = "A" };
        var page = MarkdownConverter.Convert(new Body($"<p>a</p>{Include("B")}"), MarkdownFlavor.GitHub, site);
        Assert.Equal("a\n\nb\n\n[A](A.md)\n", page.Text);
        Assert.Equal(1, page.Losses["include:recursive"]);
    }

    [Fact]
    public void Pages_that_include_ever_more_pages_end()
    {
        var site = new KnownPages([.. Enumerable.Range(0, 30).Select(n => ($"P{n}", $"<p>text</p>{string.Concat(Enumerable.Range(n + 1, 5).Select(next => Include($"P{next}")))}"))]);
        Assert.True(MarkdownConverter.Convert(new Body(Include("P0")), MarkdownFlavor.GitHub, site).Text.Length < 100_000);
    }

    [Fact]
    public void Contents_that_are_asked_for_again_and_again_end()
    {
        var page = string.Concat(Enumerable.Repeat("<ac:structured-macro ac:name=\"toc\"/><h1>a</h1>", 20_000));
        var conversion = MarkdownConverter.Convert(new Body(page), MarkdownFlavor.GitHub, new KnownPages());
        Assert.True(conversion.Text.Length < 10_000_000);
        Assert.True(conversion.Losses["macro:toc"] > 10_000);
    }

    [Fact]
    public void A_title_of_several_lines_stays_on_one() =>
        Assert.Equal("- [a # b](a%0A%23%20b.md)\n", Page(MarkdownFlavor.GitHub, new KnownPages(("a\n# b", "")), new LabelledPages("contentbylabel", new PageFilter(["x"], false, [], null))).Text);

    [Fact]
    public void An_excerpt_is_found_by_name_and_stands_in_a_panel_unless_it_is_bare()
    {
        const string excerpt = """<p>x</p><ac:structured-macro ac:name="excerpt"><ac:parameter ac:name="hidden">true</ac:parameter><ac:rich-text-body><p>short</p></ac:rich-text-body></ac:structured-macro>""";
        var site = new KnownPages(("Home", excerpt));
        var home = new PageResource(null, "Home");
        Assert.Equal("short\n", Page(MarkdownFlavor.GitHub, site, new IncludedExcerpt("excerpt-include", home, null, IsBare: true)).Text);
        Assert.Equal("> [!NOTE]\n> **Home**\n>\n> short\n", Page(MarkdownFlavor.GitHub, site, new IncludedExcerpt("excerpt-include", home, null, IsBare: false)).Text);
        Assert.Equal("[Home](Home.md)\n", Page(MarkdownFlavor.GitHub, site, new IncludedExcerpt("excerpt-include", home, "other", IsBare: true)).Text);
    }

    [Fact]
    public void Lists_of_pages_and_files_are_lists_of_links()
    {
        var site = new KnownPages(("A", ""), ("B [1]", ""), ("C", ""), ("D", ""));
        var here = new PageResource(null, null);
        Assert.Equal("- [A](A.md)\n  - [B \\[1\\]](B%20%5B1%5D.md)\n    - [C](C.md)\n- [D](D.md)\n", Page(MarkdownFlavor.GitHub, site, new PageTree("pagetree", here, 3)).Text);
        Assert.Equal("- [A](A.md)\n- [B \\[1\\]](B%20%5B1%5D.md)\n", Page(MarkdownFlavor.GitHub, site, new LabelledPages("contentbylabel", new PageFilter(["x"], false, [], 2))).Text);
        Assert.Equal("- [a b.pdf](files/a%20b.pdf)\n- [c.png](files/c.png)\n", Page(MarkdownFlavor.GitHub, site, new FileList("attachments", here, AsPictures: false)).Text);
        Assert.Equal("![c.png](files/c.png)\n", Page(MarkdownFlavor.GitHub, site, new FileList("gallery", here, AsPictures: true)).Text);
        Assert.Equal("A\nB [1]\nC\nD\n", Page(MarkdownFlavor.Plain, site, new PageTree("pagetree", here, 3)).Text);
    }

    [Fact]
    public void A_list_that_cannot_be_put_together_leads_to_where_it_would_begin_or_is_counted()
    {
        var page = Page(MarkdownFlavor.GitHub, new KnownReferences(), new PageTree("pagetree", new PageResource(null, "Home"), 3), new PageTree("children", new PageResource(null, null), 1));
        Assert.Equal("[Home](/wiki/HERE/Home)\n\n<!-- pagetree -->\n\n<!-- children -->\n", page.Text);
        Assert.Equal(new Dictionary<string, int> { ["macro:children"] = 1 }, page.Losses);
    }

    [Fact]
    public void A_report_has_a_row_a_page_and_a_column_a_property()
    {
        static string Details(string rows) => $"""<ac:structured-macro ac:name="details"><ac:rich-text-body><table><tbody>{rows}</tbody></table></ac:rich-text-body></ac:structured-macro>""";
        var site = new KnownPages(
            ("A", Details("<tr><th>Owner</th><td><ac:link><ri:page ri:content-title=\"B\" /></ac:link></td></tr><tr><th>Due</th><td>May</td></tr>")),
            ("B", Details("<tr><th>Due</th><th>State</th></tr><tr><td>June</td><td><strong>late</strong></td></tr>")));
        var report = new PropertiesReport("detailssummary", new PageFilter(["x"], true, [], null), [], null, "Page");
        Assert.Equal("| Page | Owner | Due | State |\n| --- | --- | --- | --- |\n| [A](A.md) | [B](B.md) | May |  |\n| [B](B.md) |  | June | **late** |\n", Page(MarkdownFlavor.GitHub, site, report).Text);
    }

    [Fact]
    public void What_a_page_says_about_itself_is_kept_apart_in_plain_words()
    {
        var properties = new Table([new Row([new Cell(true, 1, 1, [Line("Owner")]), new Cell(false, 1, 1, [Line(Words("Ann", Marks.Strong), new LineBreak(default), new Mention("bob", default))])])]);
        var page = Page(MarkdownFlavor.GitHub, new KnownPages(),
            new Excerpt(null, IsHidden: true, [Line("In *short*")]), new PageProperties(null, IsHidden: true, [properties]), Line("Text"), new Excerpt("shown", IsHidden: false, [Line("More")]), new PageProperties(null, IsHidden: false, [Table(["State"], ["late"])]));
        Assert.Equal("Text\n\nMore\n\n| State |\n| --- |\n| late |\n", page.Text);
        Assert.Equal([new("excerpt", "In *short*"), new("Owner", "Ann\n@bob"), new("State", "late")], page.Properties);
        Assert.Equal("---\nexcerpt: In *short*\nOwner: \"Ann\\n@bob\"\nState: late\n---\n\n" + page.Text, page.WithFrontMatter());
    }
}
