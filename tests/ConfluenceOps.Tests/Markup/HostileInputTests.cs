using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

public class HostileInputTests
{
    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static TheoryData<string, string> Elements => new()
    {
        { "<div>", "</div>" },
        { "<strong>", "</strong>" },
        { "<ul><li>", "</li></ul>" },
        { "<blockquote>", "</blockquote>" },
        { "<table><tr><td>", "</td></tr></table>" },
        { "<ac:link><ac:link-body>", "</ac:link-body></ac:link>" },
        { "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body>", "</ac:rich-text-body></ac:structured-macro>" },
        { "<ac:task-list><ac:task><ac:task-body>", "</ac:task-body></ac:task></ac:task-list>" },
        { "<ac:adf-extension><ac:adf-node type=\"panel\"><ac:adf-content>", "</ac:adf-content></ac:adf-node></ac:adf-extension>" },
        { "<ac:adf-node type=\"decision-list\"><ac:adf-node type=\"decision-item\">", "</ac:adf-node></ac:adf-node>" },
        { "<ac:structured-macro ac:name=\"acme\"><ac:parameter ac:name=\"x\">", "</ac:parameter>inside</ac:structured-macro>" },
        { "<ac:structured-macro ac:name=\"details\"><ac:rich-text-body>", "</ac:rich-text-body></ac:structured-macro>" },
        { "<span style=\"background-color: red\"><q>", "</q></span>" },
        { "<ac:image><ac:caption>", "</ac:caption><ri:attachment ri:filename=\"a.png\"/></ac:image>" },
        { "<ac:unknown>", "</ac:unknown>" },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public void Ten_thousand_levels_keep_the_text_inside(string start, string end) =>
        Assert.Contains("inside", Convert.ToMarkdown(Repeat(start, 10_000) + "inside" + Repeat(end, 10_000)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Elements))]
    public void Ten_thousand_levels_that_nobody_closes_keep_the_text_inside(string start, string end) =>
        Assert.Contains("inside", Convert.ToMarkdown(Repeat(start, 10_000) + "inside" + end), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>one<p>two", "one\n\ntwo\n")]
    [InlineData("<b>one <i>two</b> three</i>", "**one *two*** three\n")]
    [InlineData("<ul><li>one<li>two</ul>three", "- one\n- two\n\nthree\n")]
    [InlineData("</p>one</div></ac:link>", "one\n")]
    [InlineData("one <br> two<hr>three", "one\\\ntwo\n\n***\n\nthree\n")]
    [InlineData("<p title=\"open>one</p>", "")]
    [InlineData("1 < 2 <3 <", "1 < 2 <3 <\n")]
    [InlineData("<foo:bar baz:qux=\"1\">one</foo:bar>", "one\n")]
    [InlineData("one &unknown; &#xFFFFFFFF; &amp &", "one \\&unknown; \\&#xFFFFFFFF; &amp &\n")]
    [InlineData("a\u0000b\u001B[31mc\u009Bd\u0007", "ab[31mcd\n")]
    [InlineData("<![CDATA[a <b> & c", "a \\<b> & c\n")]
    [InlineData("one<!-- two -->three<!-- four", "onethree four\n")]
    [InlineData("<ac:structured-macro><ac:parameter>x</ac:parameter></ac:structured-macro>", "<!-- macro unnamed: default=x -->\n")]
    [InlineData("<ac:link><ri:page/></ac:link><ac:image/>one", "one\n")]
    [InlineData("<td>one</td><li>two</li>", "one\n\ntwo\n")]
    public void Broken_markup_gives_its_text(string body, string markdown) => Assert.Equal(markdown, Convert.ToMarkdown(body));

    [Fact]
    public void Nothing_outside_the_body_is_read()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "secret");
        var markdown = Convert.ToMarkdown($"<!DOCTYPE p [<!ENTITY x SYSTEM \"file://{file}\"><!ENTITY y \"secret\">]><p>&x; &y; text</p>");
        File.Delete(file);
        Assert.DoesNotContain("secret", markdown.Replace("\"secret\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("text", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_garbage_gives_a_result()
    {
        string[] pieces =
        [
            "<", ">", "</", "/>", "\"", "'", "=", "&", ";", "&#", "p", "li", "table", "tr", "td", "ac:", "ri:", "<ac:link>", "<ri:page", "<ac:structured-macro ac:name=\"code\">",
            "<ac:plain-text-body>", "<![CDATA[", "]]>", "<!--", "-->", "<?", "<!", " ", "\n", "text", "\0", "\uD800", "</p>", "</table>", "<ac:parameter ac:name=", "<ul>", "<b>", "|", "`",
        ];
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
            Assert.NotNull(Convert.ToMarkdown(string.Concat(random.GetItems(pieces, random.Next(1, 60)))));
    }

    public static TheoryData<string> Repetitions => new()
    {
        "<p>text</p>", "<br/>", "<span>a</span>", "<b>a</b>", "<b>a ", "a<i>b</i>", "<a href=\"x\">y</a>", "<a href=\"x", "<p", "<", "</x>", "<x>", "&", "&nbsp;", "&x", " ", "\u00A0", "*", "_", "`", "[", "~",
        "<!--", "<![CDATA[x]]>", "<?", "<!x", "<ul>x", "<ul><li>", "<li>x", "<td>x", "<table>x", "<tr><td>x</td></tr>", "<ac:link>", "<ac:parameter ac:name=\"x\">y", "<code>`</code>",
        "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">x</ac:parameter></ac:structured-macro>", "<ri:user ri:userkey=\"x\"/>", "<ri:attachment ri:filename=\"x\">", "<ri:page ri:content-title=\"x\">", "<ac:adf-extension>", "<ac:adf-node type=\"panel\">", "<ac:placeholder>x",
        "<ac:structured-macro ac:name=\"drawio\">", "<ac:structured-macro ac:name=\"drawio\"><ac:parameter ac:name=\"name\">x", "<ac:structured-macro ac:name=\"acme\"/>", "<ac:structured-macro ac:name=\"excerpt\"/>",
        "<td class=\"numberingColumn\" style=\"background:red\">", "<span style=\"a:b;c:d\">", "<abbr title=\"x\">y", "<ac:task>x</ac:task>", "<b><i>", "</b></i>", "<u>x</u><b>",
        "<h2>a</h2>", "<h2>a-b</h2><p><ac:link ac:anchor=\"x-a-b\"><ac:link-body>z</ac:link-body></ac:link></p>", "<ac:structured-macro ac:name=\"toc\"/><h1>a</h1>", "$", "=",
    };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void Four_times_the_input_takes_about_four_times_the_memory(string piece)
    {
        var times = 100_000 / piece.Length;
        Allocated(piece);
        var single = Allocated(Repeat(piece, times));
        var fourfold = Allocated(Repeat(piece, times * 4));
        // Memory, not time, which a busy machine would blur: what is copied again and again is allocated again and again.
        // Sixteen would be quadratic; a buffer that grows by doubling may be twice as large as it need be.
        Assert.True(fourfold < 8 * single, $"{single} bytes became {fourfold} bytes");
    }

    [Fact]
    public void Structure_that_is_too_deep_is_counted() =>
        Assert.Equal(960, Convert.Losses(Repeat("<blockquote>", 1000) + "a<br/>b" + Repeat("</blockquote>", 1000))["depth:blockquote"]);

    [Fact]
    public void A_table_of_five_thousand_rows_keeps_them_all()
    {
        var row = "<tr>" + Repeat("<td>x</td>", 50) + "</tr>";
        Assert.Equal(5002, Convert.ToMarkdown("<table>" + Repeat(row, 5000) + "</table>").Count(c => c == '\n'));
    }

    [Fact]
    public void A_hundred_thousand_siblings_are_all_kept() =>
        Assert.Equal(100_000, Convert.ToMarkdown("<ul>" + Repeat("<li>x</li>", 100_000) + "</ul>").Count(c => c == 'x'));

    [Fact]
    public void A_body_of_fifty_megabytes_is_a_body() =>
        Assert.StartsWith("word", Convert.ToMarkdown(Repeat("<p>word <strong>" + Repeat("bold ", 100) + "</strong></p>", 50_000_000 / 533)), StringComparison.Ordinal);

    private static long Allocated(string body)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        MarkdownConverter.Convert(new Body(body), MarkdownFlavor.GitHub, new KnownReferences());
        MarkdownConverter.FindReferences(new Body(body));
        MarkdownConverter.NeedsAtlasDocument(new Body(body));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
