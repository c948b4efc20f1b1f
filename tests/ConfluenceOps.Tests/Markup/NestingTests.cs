namespace ConfluenceOps.Tests.Markup;

public class NestingTests
{
    private static string Macro(string name, string title, string body) =>
        $"""<ac:structured-macro ac:name="{name}"><ac:parameter ac:name="title">{title}</ac:parameter><ac:rich-text-body>{body}</ac:rich-text-body></ac:structured-macro>""";

    private const string Code =
        "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">bash</ac:parameter>"
        + "<ac:plain-text-body><![CDATA[make\n\nrun]]></ac:plain-text-body></ac:structured-macro>";

    [Fact]
    public void A_macro_in_a_table_in_a_layout_in_a_panel() =>
        Convert.AssertMarkdown(
            Macro("info", "Outer", $"""<ac:layout><ac:layout-section><ac:layout-cell><table><tbody><tr><td>{Macro("tip", "Inner", "<p>deep</p>")}</td></tr></tbody></table></ac:layout-cell></ac:layout-section></ac:layout>"""),
            "> [!NOTE]", "> **Outer**", ">", "> <table>", "> <tr>", "> <td>", ">", "> > **Tip: Inner**", "> >", "> > deep", ">", "> </td>", "> </tr>", "> </table>");

    [Fact]
    public void Code_in_an_expand_in_a_list() =>
        Convert.AssertMarkdown($"<ol><li><p>Build</p>{Macro("expand", "How", Code)}</li><li><p>Done</p></li></ol>",
            "1. Build", "", "   <details>", "   <summary>How</summary>", "", "   ```bash", "   make", "", "   run", "   ```", "", "   </details>", "2. Done");

    [Fact]
    public void A_table_in_a_list() =>
        Convert.AssertMarkdown("<ul><li>See<table><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table></li></ul>",
            "- See", "", "  | a |", "  | --- |", "  | b |");

    [Fact]
    public void Text_lists_and_pictures_in_one_cell() =>
        Convert.AssertMarkdown(
            """<table><tbody><tr><td>Text <strong>bold</strong><br/>more<ul><li>item <ac:image><ri:attachment ri:filename="a.png" /></ac:image></li></ul>tail</td></tr></tbody></table>""",
            "<table>", "<tr>", "<td>", "", @"Text **bold**\", "more", "", "- item ![a.png](/files/this%20page/a.png)", "", "tail", "", "</td>", "</tr>", "</table>");

    [Fact]
    public void A_panel_in_a_paragraph_splits_it() =>
        Convert.AssertMarkdown($"<p>before {Macro("note", "", "<p>inside</p>")} after</p>", "before", "", "> [!IMPORTANT]", "> inside", "", "after");

    [Fact]
    public void Emphasis_reaches_into_blocks() =>
        Convert.AssertMarkdown("<em>one<ul><li>two</li></ul></em>three", "*one*", "", "- *two*", "", "three");
}
