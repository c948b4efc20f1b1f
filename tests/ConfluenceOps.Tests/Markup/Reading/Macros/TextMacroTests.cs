namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class TextMacroTests
{
    [Theory]
    [InlineData("Green", "Green")]
    [InlineData("Blue", "Blue")]
    [InlineData("Yellow", "Yellow")]
    [InlineData("Red", "Red")]
    [InlineData("Purple", "Purple")]
    [InlineData("Grey", "Grey")]
    [InlineData("#123456", "Grey")]
    public void A_lozenge_keeps_its_words_and_its_colour(string colour, string kept) =>
        Outline.Assert($"<p>Is {Call.Of("status", "", ("colour", colour), ("title", "IN REVIEW"), ("subtle", "true"))}.</p>", $"Is <IN REVIEW {kept}>.");

    [Fact]
    public void A_lozenge_without_words_shows_its_colour() =>
        Outline.Assert($"<p>{Call.Of("status", "", ("colour", "Red"))}{Call.Of("status")}</p>", "<Red Red>");

    [Fact]
    public void Anchors_are_places_in_a_line() =>
        Outline.Assert($"<p>{Call.Of("anchor", "", ("", "top"))}Start</p><p><ac:macro ac:name=\"anchor\"><ac:default-parameter>old</ac:default-parameter></ac:macro>x</p>",
            "<#top>Start", "<#old>x");

    [Fact]
    public void A_table_of_contents_keeps_its_levels() =>
        Outline.Assert(
            $"<p>{Call.Of("toc")}</p>" + Call.Of("toc", "", ("minLevel", "2"), ("maxLevel", "3"), ("printable", "true"), ("outline", "true")) + Call.Of("toc", "", ("maxLevel", "7")),
            "toc 1-6", "toc 2-3", "toc 1-6");

    [Fact]
    public void Notes_at_the_foot_follow_their_words() =>
        Outline.Assert($"<p>Sure{Call.Rich("footnote", "<p>we <em>hope</em></p>", ("atlassian-macro-output-type", "INLINE"))}, {Call.Of("cfm-footnote", "", ("id", "1"), ("text", "so"))}</p>",
            "Sure (we {Emphasis: hope}), (so)");

    [Fact]
    public void What_shows_when_pointed_at_is_kept_beside_the_words() =>
        Outline.Assert($"<p>A {Call.Rich("tooltip", "<p>term</p>", ("text", "what it means"), ("atlassian-macro-output-type", "INLINE"))}</p>", "A term<!-- what it means -->");
}
