using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup.Reading.Storage;

public class AdfExtensionTests
{
    private const string Fallback = "<ac:adf-fallback><div class=\"panel\"><p>Fallback</p></div></ac:adf-fallback>";

    [Theory]
    [InlineData("info", "Info")]
    [InlineData("note", "Note")]
    [InlineData("success", "Tip")]
    [InlineData("warning", "Warning")]
    [InlineData("error", "Error")]
    [InlineData("custom", "Plain")]
    public void A_panel_is_shown_once(string type, string kind) =>
        Outline.Assert(
            $"<ac:adf-extension><ac:adf-node type=\"panel\"><ac:adf-attribute key=\"panel-type\">{type}</ac:adf-attribute><ac:adf-content><p>Text</p></ac:adf-content></ac:adf-node>{Fallback}</ac:adf-extension>",
            $"panel {kind}", "  Text");

    [Fact]
    public void A_panel_keeps_its_sign() =>
        Outline.Assert(
            """<ac:adf-extension><ac:adf-node type="panel"><ac:adf-attribute key="panel-type">custom</ac:adf-attribute><ac:adf-attribute key="panel-icon-text">🌈</ac:adf-attribute><ac:adf-content><p>Text</p></ac:adf-content></ac:adf-node></ac:adf-extension>""",
            "panel Plain", "  🌈 Text");

    [Fact]
    public void Decisions_are_taken_or_not() =>
        Outline.Assert(
            """
            <ac:adf-extension><ac:adf-node type="decision-list"><ac:adf-attribute key="local-id">l</ac:adf-attribute><ac:adf-node type="decision-item"><ac:adf-attribute key="local-id">i</ac:adf-attribute><ac:adf-attribute key="state">DECIDED</ac:adf-attribute><ac:adf-content>Use <strong>XML</strong></ac:adf-content></ac:adf-node>
            <ac:adf-node type="decision-item"><ac:adf-attribute key="state">UNDECIDED</ac:adf-attribute><ac:adf-content>When</ac:adf-content></ac:adf-node></ac:adf-node><ac:adf-fallback><ul class="decision-list"><li>Use XML</li><li>When</li></ul></ac:adf-fallback></ac:adf-extension>
            """,
            "list", "- Decided", "  Use {Strong: XML}", "- Undecided", "  When");

    [Fact]
    public void A_node_that_nobody_knows_is_shown_by_its_fallback() =>
        Outline.Assert($"<ac:adf-extension><ac:adf-node type=\"imaginary\"><ac:adf-content><p>Node</p></ac:adf-content></ac:adf-node>{Fallback}</ac:adf-extension>", "Fallback");

    [Fact]
    public void A_node_that_nobody_knows_without_a_fallback_keeps_its_content_and_is_counted() =>
        Outline.AssertLoss("<ac:adf-extension><ac:adf-node type=\"imaginary\"><ac:adf-content><p>Node</p></ac:adf-content></ac:adf-node></ac:adf-extension>", ["node:imaginary"], "Node");

    [Fact]
    public void A_macro_of_the_editor_is_one_like_others() =>
        Outline.Assert(
            """<ac:adf-extension><ac:adf-node type="extension"><ac:adf-attribute key="extension-key">toc</ac:adf-attribute><ac:adf-attribute key="parameters"><ac:adf-parameter key="maxLevel">2</ac:adf-parameter></ac:adf-attribute></ac:adf-node></ac:adf-extension>""",
            "toc 1-2");

    [Fact]
    public void An_app_of_the_editor_that_nobody_knows_is_counted() =>
        Outline.AssertLoss(
            """<ac:adf-extension><ac:adf-node type="extension"><ac:adf-attribute key="extension-key">9a81/static/app</ac:adf-attribute><ac:adf-attribute key="parameters"><ac:adf-parameter key="local-id">06</ac:adf-parameter></ac:adf-attribute></ac:adf-node></ac:adf-extension>""",
            ["macro:9a81/static/app"], "<!-- macro 9a81/static/app: extension-key=9a81/static/app; local-id=06 -->");

    [Theory]
    [InlineData("<p>a</p>", false)]
    [InlineData("<ac:adf-extension><ac:adf-node type=\"panel\"></ac:adf-node></ac:adf-extension>", false)]
    [InlineData("<ac:adf-extension><ac:adf-node type=\"imaginary\"></ac:adf-node><ac:adf-fallback>x</ac:adf-fallback></ac:adf-extension>", true)]
    [InlineData("<ac:adf-extension><ac:adf-fallback>x</ac:adf-fallback></ac:adf-extension>", true)]
    [InlineData("<ac:adf-extension>", true)]
    [InlineData("<ac:adf-extension><ac:adf-node type=\"panel\"/></ac:adf-extension><ac:adf-extension><ac:adf-fallback>x</ac:adf-fallback></ac:adf-extension>", true)]
    public void A_body_that_keeps_only_a_fallback_is_told_apart(string body, bool needs) =>
        Assert.Equal(needs, MarkdownConverter.NeedsAtlasDocument(new Body(body)));
}
