namespace ConfluenceOps.Tests.Markup.Reading.Storage;

public class TableElementTests
{
    [Theory]
    [InlineData("""data-highlight-colour="#E3FCEF" """, " #E3FCEF")]
    [InlineData("""class="highlight-green confluenceTd" data-highlight-colour="green" """, " #ddfade")]
    [InlineData("""class="confluenceTd highlight-#abf5d1" """, " #abf5d1")]
    [InlineData("""style="text-align: left;background-color: rgb(227, 252, 239);" """, " rgb(227, 252, 239)")]
    [InlineData("""bgcolor="orange" """, " orange")]
    [InlineData("""data-highlight-colour="transparent" """, "")]
    [InlineData("""data-highlight-colour="#ffffff" """, "")]
    [InlineData("""data-highlight-colour="red;position:fixed" """, "")]
    [InlineData("""style="background: url(https://a.example/x)" """, "")]
    [InlineData("""style="background-color: rgb(&quot;)" """, "")]
    public void A_cell_keeps_the_colour_that_somebody_chose(string attributes, string color) =>
        Outline.Assert($"<table><tbody><tr><td {attributes}>a</td></tr></tbody></table>", "table", "row", $"  td{color}: a");

    [Theory]
    [InlineData("#f4f5f7", "")]
    [InlineData("#F0F0F0", "")]
    [InlineData("grey", "")]
    [InlineData("#ffebe6", " #ffebe6")]
    public void The_grey_that_all_header_cells_have_is_no_choice(string colour, string color) =>
        Outline.Assert($"<table><tr><th data-highlight-colour=\"{colour}\">a</th></tr></table>", "table", "row", $"  th{color}: a");

    [Fact]
    public void Rows_that_Confluence_counts_have_their_number() =>
        Outline.Assert(
            """<table data-number-column="true"><tr><th class="numberingColumn" /><th>a</th></tr><tr><td class="numberingColumn">1</td><td>b</td></tr><tr><td class="numberingColumn"><br/></td><td>c</td></tr></table>""",
            "table", "row", "  th:", "  th: a", "row", "  td: 1", "  td: b", "row", "  td: 2", "  td: c");

    [Fact]
    public void The_head_of_a_table_that_Confluence_counts_has_no_number() =>
        Outline.Assert(
            """<table><tr><td class="numberingColumn">&nbsp;</td><th>a</th></tr><tr><td class="numberingColumn"></td><td>b</td></tr></table>""",
            "table", "row", "  th:", "  th: a", "row", "  td: 1", "  td: b");

    [Fact]
    public void Cells_reach_over_columns_and_rows_and_hold_anything() =>
        Outline.Assert(
            $"""<table class="wrapped" data-layout="wide"><caption>C</caption><colgroup><col style="width: 9px;"/></colgroup><thead><tr><th colspan="2">a</th></tr></thead><tbody><tr><td rowspan="2"><ul><li>b<table><tr><td>c</td></tr></table></li></ul>d</td><td>{Call.Rich("info", "<p>e</p>")}</td></tr></tbody></table>""",
            "C", "table", "row", "  th 2x1: a", "row", "  td 1x2", "    list", "    - ", "      b", "      table", "      row", "        td: c", "    d", "  td", "    panel Info", "      e");
}
