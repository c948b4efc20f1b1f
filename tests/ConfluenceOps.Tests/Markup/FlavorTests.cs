using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Model;
using static ConfluenceOps.Tests.Markup.Written;

namespace ConfluenceOps.Tests.Markup;

public class FlavorTests
{
    private const MarkdownFlavor GitHub = MarkdownFlavor.GitHub;
    private const MarkdownFlavor CommonMark = MarkdownFlavor.CommonMark;
    private const MarkdownFlavor Obsidian = MarkdownFlavor.Obsidian;
    private const MarkdownFlavor AzureDevOps = MarkdownFlavor.AzureDevOps;
    private const MarkdownFlavor Plain = MarkdownFlavor.Plain;

    private static readonly KnownPages Site = new();

    [Theory]
    [InlineData(GitHub, "> [!WARNING]\n> **Hot**\n>\n> Do not touch\n")]
    [InlineData(CommonMark, "> **Warning: Hot**\n>\n> Do not touch\n")]
    [InlineData(Obsidian, "> [!warning] Hot\n> Do not touch\n")]
    [InlineData(AzureDevOps, "> **Warning: Hot**\n>\n> Do not touch\n")]
    [InlineData(Plain, "Hot\n\nDo not touch\n")]
    public void A_panel_draws_attention_as_its_flavour_can(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, Site, new Panel(PanelKind.Warning, "Hot", [Line("Do not touch")])).Text);

    [Fact]
    public void Callouts_nest_and_begin_with_anything() =>
        AssertText(Obsidian, [new Panel(PanelKind.Info, null, [new ItemList(3, [new Item([new Panel(PanelKind.Error, "A *b*", [Line("c")])])])])],
            "> [!info]", ">", "> 3. > [!danger] A \\*b\\*", ">    > c");

    [Theory]
    [InlineData(GitHub, "<details>\n<summary>More &lt;b&gt;</summary>\n\ninside\n\n</details>\n")]
    [InlineData(CommonMark, "<details>\n<summary>More &lt;b&gt;</summary>\n\ninside\n\n</details>\n")]
    [InlineData(Obsidian, "> [!note]- More \\<b>\n> inside\n")]
    [InlineData(AzureDevOps, "<details>\n<summary>More &lt;b&gt;</summary>\n\ninside\n\n</details>\n")]
    [InlineData(Plain, "More <b>\n\ninside\n")]
    public void An_expand_opens_where_readers_want_it(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, Site, new Expand("More <b>", [Line("inside")])).Text);

    [Theory]
    [InlineData(GitHub, "- [ ] a\n- [x] b\n- **Decided:** c\n- **Undecided:** d\n")]
    [InlineData(CommonMark, "- ☐ a\n- ☑ b\n- **Decided:** c\n- **Undecided:** d\n")]
    [InlineData(Obsidian, "- [ ] a\n- [x] b\n- **Decided:** c\n- **Undecided:** d\n")]
    [InlineData(AzureDevOps, "- [ ] a\n- [x] b\n- **Decided:** c\n- **Undecided:** d\n")]
    [InlineData(Plain, "☐ a\n☑ b\nDecided: c\nUndecided: d\n")]
    public void Items_say_what_was_done_and_decided(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, Site, new ItemList(null,
        [
            new([Line("a")], ItemMark.ToDo), new([Line("b")], ItemMark.Done), new([Line("c")], ItemMark.Decided), new([Line("d")], ItemMark.Undecided),
        ])).Text);

    [Theory]
    [InlineData(GitHub, "~~a~~ <mark>b</mark> <ins>c</ins>\n")]
    [InlineData(CommonMark, "<del>a</del> <mark>b</mark> <ins>c</ins>\n")]
    [InlineData(Obsidian, "~~a~~ ==b== <ins>c</ins>\n")]
    [InlineData(AzureDevOps, "~~a~~ <mark>b</mark> <ins>c</ins>\n")]
    [InlineData(Plain, "a b c\n")]
    public void Looks_stay(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, Site,
            Line(Words("a", Marks.Strike), Words(" "), Words("b", Marks.Highlight), Words(" "), Words("c", Marks.Underline))).Text);

    [Theory]
    [InlineData(GitHub, "Area $`a_1|b`$ and\n\n```math\n\\frac{a}{b}\n```\n")]
    [InlineData(CommonMark, "Area `a_1|b` and\n\n```math\n\\frac{a}{b}\n```\n")]
    [InlineData(Obsidian, "Area $a_1|b$ and\n\n$$\n\\frac{a}{b}\n$$\n")]
    [InlineData(AzureDevOps, "Area $a_1|b$ and\n\n$$\n\\frac{a}{b}\n$$\n")]
    [InlineData(Plain, "Area a_1|b and\n\n\\frac{a}{b}\n")]
    public void Formulas_stay_formulas(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, Site, Line(Words("Area "), new Formula("a_1|b", default), Words(" and")), new FormulaBlock("\\frac{a}{b}")).Text);

    [Fact]
    public void A_formula_neither_splits_a_row_nor_joins_the_text_behind_it()
    {
        var cell = new Cell(IsHeader: true, 1, 1, [Line(new Formula("|x|", default), Words("2"))]);
        AssertText(GitHub, [new Table([new Row([cell])])], "| $`\\vert x\\vert `$<!-- -->2 |", "| --- |");
        AssertText(Obsidian, [Line(new Formula("x", default), Words("2"))], "$x$<!-- -->2");
    }

    [Theory]
    [InlineData(GitHub, "<img src=\"files/a%20b.png\" alt=\"Org &quot;chart&quot;\" title=\"2024\" width=\"300\">\n")]
    [InlineData(CommonMark, "<img src=\"files/a%20b.png\" alt=\"Org &quot;chart&quot;\" title=\"2024\" width=\"300\">\n")]
    [InlineData(Obsidian, "![Org \"chart\"|300](files/a%20b.png \"2024\")\n")]
    [InlineData(AzureDevOps, "![Org \"chart\"](files/a%20b.png \"2024\" =300x)\n")]
    [InlineData(Plain, "Org \"chart\"\n")]
    public void A_picture_keeps_the_width_that_somebody_chose(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, Site,
            Line(new Image(new AttachmentResource(new PageResource(null, null), "a b.png"), "Org \"chart\"", "2024", [], default) { Width = 300 })).Text);

    [Theory]
    [InlineData(GitHub, "```mermaid\ngraph TD\n```\n")]
    [InlineData(AzureDevOps, ":::mermaid\ngraph TD\n:::\n")]
    [InlineData(Plain, "graph TD\n")]
    public void A_diagram_in_words_is_drawn(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, Site, new CodeBlock("graph TD", "mermaid", Title: null)).Text);

    [Fact]
    public void Code_keeps_the_number_of_its_first_line()
    {
        AssertText(GitHub, [new CodeBlock("a\nb", "C#", "Main", FirstLine: 3)], "**Main**", "", "```csharp linenums=\"3\"", "a", "b", "```");
        AssertText(GitHub, [new CodeBlock("a", Language: null, Title: null, FirstLine: 1)], "```text linenums=\"1\"", "a", "```");
    }

    [Theory]
    [InlineData(GitHub, "| a | b |\n| --- | --- |\n| c\\|d | e |\n")]
    [InlineData(AzureDevOps, "| a | b |\n| --- | --- |\n| c\\|d | e |\n")]
    [InlineData(CommonMark, "<table>\n<tr>\n<th>\n\na\n\n</th>\n<th>\n\nb\n\n</th>\n</tr>\n<tr>\n<td>\n\nc|d\n\n</td>\n<td>\n\ne\n\n</td>\n</tr>\n</table>\n")]
    [InlineData(Plain, "a | b\nc|d | e\n")]
    public void Tables_keep_rows_and_columns(MarkdownFlavor flavor, string text) =>
        Assert.Equal(text, Page(flavor, Site, Table(["a", "b"], ["c|d", "e"])).Text);

    [Fact]
    public void A_coloured_cell_keeps_its_colour_and_nothing_but_a_colour() =>
        AssertText(GitHub,
            [new Table([new Row([new Cell(false, 1, 1, [Line("a")], "#e3fcef"), new Cell(false, 1, 1, [], "red\" onclick=\"x"), new Cell(false, 1, 1, [], "url(x)")])])],
            "<table>", "<tr>", "<td style=\"background-color: #e3fcef\">", "", "a", "", "</td>", "<td></td>", "<td></td>", "</tr>", "</table>");

    [Fact]
    public void A_status_shows_its_colour_but_grey_is_none() =>
        AssertText(GitHub, [Line(new Status("DONE", StatusColor.Green, default), Words(" "), new Status("OPEN", StatusColor.Grey, default))],
            "🟢 `DONE` `OPEN`");

    [Fact]
    public void Issues_pages_and_queries_are_linked() =>
        AssertText(GitHub,
            [Line(new Issue("OPS-1", default), Words(" "), Linked("all", new IssuesResource("a = 1")), Words(" "), Linked("it", new ContentResource("42")), Words(" "), Linked("home", new UrlResource("https://acme.example/wiki/x/abc")))],
            "[OPS-1](https://jira.example/browse/OPS-1) [all](https://jira.example/issues/?jql=a%20%3D%201) [it](/pages/42) [home](Home.md)");

    [Theory]
    [InlineData("toc --> <b>x</b>", "<!-- toc - -> <b>x</b> -->")]
    [InlineData("a--!>b ---", "<!-- a- -!>b - - - -->")]
    [InlineData("> two\nlines", "<!-- > two lines -->")]
    public void No_word_of_a_remark_ends_it(string words, string comment)
    {
        AssertText(GitHub, [new Remark(words)], comment);
        AssertText(GitHub, [Line(Words("a "), new InlineRemark(words, default))], "a " + comment);
        AssertText(Plain, [new Remark(words)]);
    }

    [Fact]
    public void A_remark_in_a_cell_needs_no_other_table()
    {
        var cell = new Cell(IsHeader: true, 1, 1, [new Remark("a|b"), Line("c"), Line("d")]);
        AssertText(GitHub, [new Table([new Row([cell])])], "| <!-- a b -->c<br>d |", "| --- |");
    }

    [Fact]
    public void What_somebody_wrote_in_Markdown_stays_and_ends_where_it_stands() =>
        AssertText(GitHub, [new RawMarkdown("# *a*\n\n~~~~ sh\ncode\n~~~"), Line("b")], "# *a*", "", "~~~~ sh", "code", "~~~", "~~~~", "", "b");

    [Fact]
    public void Plain_text_is_words_in_their_order() =>
        AssertText(Plain,
            [
                Heading(2, "Title"), Line(Words("Some "), Words("bold", Marks.Strong), Words(" "), Linked("link", new UrlResource("https://a.example")), new LineBreak(default), new Mention("jane", default)),
                new Rule(),
                new ItemList(1, [new Item([Line("one"), new ItemList(null, [new Item([Line("in")])])]), new Item([Line("two")])]),
                new CodeBlock("a\n  b\n", "sh", "Run"),
                new Table([new Row([new Cell(true, 1, 1, [Line("x"), Table(["y", "z"])]), new Cell(false, 2, 1, [])]), new Row([new Cell(false, 1, 1, [new CodeBlock("p\nq", null, null)])])]),
                Line("*end* & <all>"),
            ],
            "Title", "", "Some bold link", "@jane", "", "1. one", "in", "2. two", "", "Run", "a", "  b", "", "x y | z | ", "p q", "", "*end* & <all>");
}
