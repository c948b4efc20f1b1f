namespace ConfluenceOps.Tests.Markup;

public class TableTests
{
    [Fact]
    public void A_plain_table_becomes_a_Markdown_table() =>
        Convert.AssertMarkdown(
            """
            <table class="wrapped" data-layout="default"><colgroup><col style="width: 10.0px;" /><col /></colgroup><tbody>
            <tr><th><p>Name</p></th><th><p><strong>Role</strong></p></th></tr>
            <tr><td><p>Ann</p></td><td><p>Dev</p><p>Ops<br/>On call</p></td></tr>
            <tr><td>a|b</td><td><code>x|y</code> <a href="https://a.example/?q=a|b">l</a></td></tr>
            </tbody></table>
            """,
            "| Name | **Role** |", "| --- | --- |", "| Ann | Dev<br>Ops<br>On call |", @"| a\|b | <code>x\|y</code> [l](https://a.example/?q=a%7Cb) |");

    [Fact]
    public void A_table_without_a_head_gets_an_empty_one_and_headers_at_the_side_are_bold() =>
        Convert.AssertMarkdown("<table><tbody><tr><th>Owner</th><td>Ann</td></tr><tr><th>Due</th><td></td></tr></tbody></table>",
            "|  |  |", "| --- | --- |", "| **Owner** | Ann |", "| **Due** |  |");

    [Fact]
    public void A_row_may_be_longer_than_the_head() =>
        Convert.AssertMarkdown("<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>", "| a |  |", "| --- | --- |", "| b | c |");

    [Fact]
    public void Merged_cells_need_an_HTML_table() =>
        Convert.AssertMarkdown("<table><tbody><tr><th colspan=\"2\">Both</th></tr><tr><td rowspan=\"2\"><em>x</em></td><td></td></tr></tbody></table>",
            "<table>", "<tr>", "<th colspan=\"2\">", "", "Both", "", "</th>", "</tr>",
            "<tr>", "<td rowspan=\"2\">", "", "*x*", "", "</td>", "<td></td>", "</tr>", "</table>");

    [Fact]
    public void Lists_code_and_panels_in_cells_stay_whole() =>
        Convert.AssertMarkdown(
            """
            <table><tbody><tr><td>Steps:<ul><li>one</li></ul></td><td><ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[a

            b]]></ac:plain-text-body></ac:structured-macro></td></tr></tbody></table>
            """,
            "<table>", "<tr>", "<td>", "", "Steps:", "", "- one", "", "</td>", "<td>", "", "```", "a", "", "b", "```", "", "</td>", "</tr>", "</table>");
}
