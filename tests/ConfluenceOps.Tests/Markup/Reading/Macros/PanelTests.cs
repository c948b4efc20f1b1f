namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class PanelTests
{
    [Theory]
    [InlineData("info", "Info")]
    [InlineData("tip", "Tip")]
    [InlineData("note", "Note")]
    [InlineData("warning", "Warning")]
    [InlineData("panel", "Plain")]
    [InlineData("ui-text-box", "Plain")]
    public void A_box_keeps_its_kind_its_title_and_what_stands_in_it(string macro, string kind) =>
        Outline.Assert(Call.Rich(macro, "<p>One</p><ul><li>Two</li></ul>", ("title", "Read &lt;this&gt;"), ("icon", "false"), ("bgColor", "#fff")),
            $"panel {kind} \"Read <this>\"", "  One", "  list", "  - ", "    Two");

    [Theory]
    [InlineData("alert", "danger", "Error")]
    [InlineData("alert", "success", "Tip")]
    [InlineData("auimessage", "hint", "Tip")]
    [InlineData("auimessage", "generic", "Plain")]
    [InlineData("message", "Warning", "Warning")]
    public void A_message_names_its_kind(string macro, string type, string kind) =>
        Outline.Assert(Call.Rich(macro, "<p>Text</p>", ("type", type), ("title", "T")), $"panel {kind} \"T\"", "  Text");

    [Fact]
    public void A_sign_that_somebody_chose_stands_before_the_words() =>
        Outline.Assert(
            Call.Rich("panel", "<p><strong>Text</strong></p>", ("panelIcon", ":rainbow:"), ("panelIconId", "1f308"), ("panelIconText", "🌈"), ("bgColor", "#E6FCFF"))
            + Call.Rich("panel", "<ul><li>a</li></ul>", ("panelIconText", "🌈")),
            "panel Plain", "  🌈 {Strong: Text}", "panel Plain", "  🌈", "  list", "  - ", "    a");

    [Fact]
    public void An_empty_box_is_nothing() => Outline.Assert("<p>a</p>" + Call.Rich("info", ""), "a");

    [Theory]
    [InlineData("expand")]
    [InlineData("ui-expand")]
    public void A_part_that_opens_keeps_its_title(string macro) =>
        Outline.Assert(Call.Rich(macro, "<p>a</p>", ("title", "More")) + Call.Rich(macro, "<p>b</p>"), "expand \"More\"", "  a", "expand", "  b");
}
