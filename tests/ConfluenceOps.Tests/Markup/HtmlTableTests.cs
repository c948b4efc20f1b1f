using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Model;
using static ConfluenceOps.Tests.Markup.Written;

namespace ConfluenceOps.Tests.Markup;

/// <summary>Tables that have no form in Markdown, for Obsidian, which shows no Markdown inside of HTML.</summary>
public class HtmlTableTests
{
    [Fact]
    public void Merged_and_coloured_cells_keep_their_words_on_one_line() =>
        AssertCells([new Cell(true, 2, 1, [Line("Both")], "#fff"), new Cell(false, 1, 1, [])],
            "<th colspan=\"2\" style=\"background-color: #fff\">Both</th>", "<td></td>");

    [Fact]
    public void Looks_nest_as_tags() =>
        AssertCell([Line(Words("a"), Words("b", Marks.Strong), Words("c", Marks.Strong | Marks.Emphasis), Words("d", Marks.Strike), Words("e", Marks.Underline), Words("f", Marks.Code | Marks.Highlight))],
            "<td rowspan=\"2\">a<strong>b<em>c</em></strong><del>d</del><ins>e</ins><mark><code>f</code></mark></td>");

    [Fact]
    public void Lists_nest_and_keep_their_numbers_and_boxes() =>
        AssertCell(
            [
                Line("Steps:"),
                new ItemList(3,
                [
                    new Item([Line("one"), new ItemList(null, [new Item([Line("in")]), new Item([Line("a"), Line("b")])])]),
                    new Item([Line("two")], ItemMark.ToDo), new Item([Line("three")], ItemMark.Done), new Item([Line("four")], ItemMark.Decided),
                ]),
            ],
            "<td rowspan=\"2\">Steps:", "<ol start=\"3\">", "<li>one", "<ul>", "<li>in</li>", "<li>", "<p>a</p>", "<p>b</p></li>", "</ul></li>",
            "<li><input type=\"checkbox\" disabled> two</li>", "<li><input type=\"checkbox\" disabled checked> three</li>",
            "<li><strong>Decided:</strong> four</li>", "</ol></td>");

    [Fact]
    public void No_empty_line_of_code_ends_the_table() =>
        AssertCell([new CodeBlock("\na\n\n \n  b <c> & \"d\"\n", "C#", "Main <1>")],
            "<td rowspan=\"2\">", "<p><strong>Main &lt;1&gt;</strong></p>",
            "<pre><code class=\"language-csharp\">", "a&#10;&#10; ", "  b &lt;c&gt; &amp; &quot;d&quot;</code></pre></td>");

    [Fact]
    public void Panels_quotes_expands_and_formulas_say_what_they_are() =>
        AssertCell(
            [
                Heading(2, "H"), new Panel(PanelKind.Warning, "Hot", [Line("a")]), new Quote([Line("b"), Line("c")]),
                new Expand(null, [Line("d")]), new Rule(), new FormulaBlock("x\n\ny"), new RawMarkdown("*m*"), new Remark("r --> s"),
            ],
            "<td rowspan=\"2\">", "<h2>H</h2>", "<blockquote>", "<p><strong>Warning: Hot</strong></p>", "a</blockquote>",
            "<blockquote>", "<p>b</p>", "<p>c</p></blockquote>", "<details>", "<summary>Click here to expand...</summary>", "d</details>", "<hr>",
            "<pre><code class=\"language-math\">x&#10;", "y</code></pre>", "<pre><code class=\"language-markdown\">*m*</code></pre>", "<!-- r - -> s --></td>");

    [Fact]
    public void Everything_within_a_line_has_its_tag() =>
        AssertCell(
            [
                Line(
                    new Status("DONE", StatusColor.Green, default), new LineBreak(default), new Formula("a<b", default), new Issue("OPS-1", default), new Anchor("top", default),
                    new Image(new AttachmentResource(new PageResource(null, null), "a b.png"), "Chart", "2024", [Words("Fig")], default) { Width = 300 },
                    Linked("https://a.example/?x=1&copy", new UrlResource("https://a.example/?x=1&copy"))),
            ],
            "<td rowspan=\"2\">🟢 <code>DONE</code><br><code>a&lt;b</code><a href=\"https://jira.example/browse/OPS-1\">OPS-1</a><a name=\"top\"></a>"
            + "<img src=\"files/a%20b.png\" alt=\"Chart\" title=\"2024\" width=\"300\"><br><em>Fig</em>"
            + "<a href=\"https://a.example/?x=1&amp;copy\">https://a.example/?x=1&amp;copy</a></td>");

    [Fact]
    public void A_table_in_a_table_is_one_even_if_it_would_fit_between_bars() =>
        AssertCell([Table(["a"], ["b"])],
            "<td rowspan=\"2\">", "<table>", "<tr>", "<th>a</th>", "</tr>", "<tr>", "<td>b</td>", "</tr>", "</table></td>");

    [Fact]
    public void Live_parts_are_put_together_inside_as_well()
    {
        var site = new KnownPages(("Part", "<p>a</p><p><ac:link><ri:page ri:content-title=\"Part\"/></ac:link></p>"));
        var cell = new Cell(false, 1, 2, [new IncludedPart("include", new PageResource(null, "Part")), new TableOfContents(1, 6)]);
        var text = Page(MarkdownFlavor.Obsidian, site, Heading(1, "Top & <b>"), new Table([new Row([cell])])).Text;
        Assert.Equal(
            string.Join('\n',
                "# Top & \\<b>", "", "<table>", "<tr>", "<td rowspan=\"2\">", "<p>a</p>", "<p><a href=\"Part.md\">Part</a></p>",
                "<ul>", "<li><a href=\"#Top%20b\">Top &amp; &lt;b&gt;</a></li>", "</ul></td>", "</tr>", "</table>", ""),
            text);
    }

    [Fact]
    public void No_word_and_no_address_of_a_stranger_breaks_out()
    {
        const string words = "</td></table>\n\n<script>\"x'</script>&lt;";
        var resource = new UrlResource("https://a.example/\">\n\n<b>");
        var conversion = Page(MarkdownFlavor.Obsidian, new KnownPages(), new Table([new Row([new Cell(false, 2, 1,
        [
            Line(Words(words), new LineBreak(default), Linked(words, resource), Linked("click", new UrlResource("java\nscript:alert(1)"))),
            Line(new Anchor(words, default), new Image(resource, words, words, [], default), Words(words, Marks.Code)),
            new CodeBlock(words, words, words), new Expand(words, [new Remark("--> " + words)]),
        ])])]));
        Assert.Equal(1, conversion.Losses["link:unsafe"]);
        Assert.DoesNotContain("\n\n", conversion.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"java", conversion.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", conversion.Text.Split("<!--")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("</table>", conversion.Text.Split("<!--")[0], StringComparison.Ordinal);
    }

    private static void AssertCell(Block[] content, params string[] lines) => AssertCells([new Cell(false, 1, 2, content)], lines);

    private static void AssertCells(Cell[] cells, params string[] lines) =>
        AssertText(MarkdownFlavor.Obsidian, [new Table([new Row(cells)])], ["<table>", "<tr>", .. lines, "</tr>", "</table>"]);
}
