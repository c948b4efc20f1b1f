namespace ConfluenceOps.Tests.Markup;

public class MacroTests
{
    [Fact]
    public void Code_keeps_language_title_and_every_character() =>
        Convert.AssertMarkdown(
            """
            <ac:structured-macro ac:name="code" ac:schema-version="1" ac:macro-id="7a"><ac:parameter ac:name="language">c#</ac:parameter><ac:parameter ac:name="title">Program.cs</ac:parameter><ac:plain-text-body><![CDATA[if (a < b && c > d)
                Run("```"); // &amp; *]]></ac:plain-text-body></ac:structured-macro>
            """,
            "**Program.cs**", "", "````csharp", "if (a < b && c > d)", "    Run(\"```\"); // &amp; *", "````");

    [Fact]
    public void A_CDATA_end_that_was_split_is_whole_again() =>
        Convert.AssertMarkdown("<ac:macro ac:name=\"noformat\"><ac:plain-text-body><![CDATA[a]]]]><![CDATA[>b]]></ac:plain-text-body></ac:macro>",
            "```", "a]]>b", "```");

    [Theory]
    [InlineData("info", "NOTE")]
    [InlineData("note", "IMPORTANT")]
    [InlineData("tip", "TIP")]
    [InlineData("warning", "WARNING")]
    [InlineData("panel", "NOTE")]
    public void Panels_become_alerts_with_their_title(string macro, string alert) =>
        Convert.AssertMarkdown(
            $"""<ac:structured-macro ac:name="{macro}"><ac:parameter ac:name="title">Read *this*</ac:parameter><ac:parameter ac:name="icon">false</ac:parameter><ac:rich-text-body><p>One</p><p>Two</p></ac:rich-text-body></ac:structured-macro>""",
            $"> [!{alert}]", @"> **Read \*this\***", ">", "> One", ">", "> Two");

    [Fact]
    public void A_panel_inside_something_says_in_words_what_it_is() =>
        Convert.AssertMarkdown("""<ul><li>Step<ac:structured-macro ac:name="warning"><ac:rich-text-body><p>Hot</p></ac:rich-text-body></ac:structured-macro></li></ul>""",
            "- Step", "", "  > **Warning**", "  >", "  > Hot");

    [Fact]
    public void A_panel_of_the_new_editor_is_shown_once() =>
        Convert.AssertMarkdown(
            """
            <ac:adf-extension><ac:adf-node type="panel"><ac:adf-attribute key="panel-type">error</ac:adf-attribute><ac:adf-content><p>Stop</p></ac:adf-content></ac:adf-node><ac:adf-fallback><div class="panel"><div class="panelContent"><p>Stop</p></div></div></ac:adf-fallback></ac:adf-extension>
            """,
            "> [!CAUTION]", "> Stop");

    [Fact]
    public void A_decision_of_the_new_editor_is_shown_once() =>
        Convert.AssertMarkdown(
            """
            <ac:adf-extension><ac:adf-node type="decision-list"><ac:adf-attribute key="local-id">9f</ac:adf-attribute><ac:adf-node type="decision-item"><ac:adf-attribute key="state">DECIDED</ac:adf-attribute><ac:adf-content>Use XML</ac:adf-content></ac:adf-node></ac:adf-node><ac:adf-fallback><ul class="decision-list"><li>Use XML</li></ul></ac:adf-fallback></ac:adf-extension>
            """,
            "- **Decided:** Use XML");

    [Fact]
    public void An_expand_opens_on_its_title() =>
        Convert.AssertMarkdown("""<ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">Logs &amp; &lt;more&gt;</ac:parameter><ac:rich-text-body><ul><li>x</li></ul></ac:rich-text-body></ac:structured-macro>""",
            "<details>", "<summary>Logs &amp; &lt;more&gt;</summary>", "", "- x", "", "</details>");

    [Fact]
    public void Embedded_things_become_links_to_them() =>
        Convert.AssertMarkdown(
            """
            <p><ac:structured-macro ac:name="widget"><ac:parameter ac:name="url"><ri:url ri:value="https://video.example/1" /></ac:parameter></ac:structured-macro></p>
            <p><ac:structured-macro ac:name="view-file"><ac:parameter ac:name="name"><ri:attachment ri:filename="plan.docx" /></ac:parameter><ac:parameter ac:name="height">250</ac:parameter></ac:structured-macro></p>
            <p><ac:structured-macro ac:name="profile"><ac:parameter ac:name="user"><ri:user ri:userkey="jane" /></ac:parameter></ac:structured-macro></p>
            """,
            "<https://video.example/1>", "", "[plan.docx](/files/this%20page/plan.docx)", "", "@Jane Doe");

    [Fact]
    public void An_element_that_nobody_knows_keeps_its_text_and_is_counted()
    {
        const string body = "<p>One <ac:foo ac:x=\"hidden\">two <b>three</b></ac:foo> <bar:x/>four</p>";
        Assert.Equal("One two **three** four\n", Convert.ToMarkdown(body));
        Assert.Equal(new Dictionary<string, int> { ["element:ac:foo"] = 1, ["element:bar:x"] = 1 }, Convert.Losses(body));
    }
}
