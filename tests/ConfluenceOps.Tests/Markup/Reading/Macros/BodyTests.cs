namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class BodyTests
{
    [Theory]
    [InlineData("section")]
    [InlineData("column")]
    [InlineData("align")]
    [InlineData("div")]
    [InlineData("clickable")]
    [InlineData("toc-zone")]
    [InlineData("table-filter")]
    [InlineData("tableenhancer")]
    [InlineData("scroll-ignore")]
    [InlineData("localtabgroup")]
    [InlineData("ui-tabs")]
    public void What_only_arranges_its_body_is_its_body(string macro) =>
        Outline.Assert("a" + Call.Rich(macro, "<p>b</p>", ("align", "center"), ("link", "https://a.example")) + "c", "a", "b", "c");

    [Fact]
    public void In_a_line_a_body_stays_in_its_line() =>
        Outline.Assert($"<p>a {Call.Rich("scroll-ignore-inline", "<p>b</p>", ("atlassian-macro-output-type", "INLINE"))} c</p>", "a b c");

    [Theory]
    [InlineData("localtabgroup", "localtab")]
    [InlineData("ui-tabs", "ui-tab")]
    [InlineData("auihorizontalnav", "auihorizontalnavpage")]
    public void Tabs_follow_each_other_with_their_titles(string group, string tab) =>
        Outline.Assert(Call.Rich(group, Call.Rich(tab, "<p>a</p>", ("title", "One")) + Call.Rich(tab, "<p>b</p>", ("title", "Two"))),
            "{Strong: One}", "a", "{Strong: Two}", "b");

    [Fact]
    public void Steps_are_a_numbered_list() =>
        Outline.Assert(Call.Rich("ui-steps", Call.Rich("ui-step", "<p>a</p>") + Call.Rich("ui-step", "<p>b</p><p>c</p>"), ("size", "small")),
            "list from 1", "- ", "  a", "- ", "  b", "  c");

    [Fact]
    public void What_each_visitor_asks_for_anew_is_a_remark_and_counted() =>
        Outline.AssertLoss(
            $"<p>{Call.Of("livesearch", "", ("spaceKey", "ENG"), ("size", "large"), ("placeholder", "--&gt;<br/>"))}</p>", ["macro:livesearch"],
            "<!-- macro livesearch: spaceKey=ENG; size=large; placeholder=--> -->");

    [Fact]
    public void A_macro_that_nobody_knows_keeps_its_body_and_its_settings_where_nobody_sees_them() =>
        Outline.AssertLoss(
            "<p>Before</p>"
            + Call.Rich("acme-card", "<p>Card <em>text</em></p>", ("size", "huge"), ("owner", "<ri:user ri:userkey=\"jane\" />"))
            + Call.Plain("acme-script", "run()", ("", "secret")),
            ["macro:acme-card", "macro:acme-script"],
            "Before", "<!-- macro acme-card: size=huge; owner=jane -->", "Card {Emphasis: text}", "<!-- macro acme-script: default=secret -->", "code  |run()");

    [Fact]
    public void In_a_line_the_settings_of_a_macro_stay_in_that_line() =>
        Outline.AssertLoss($"<p>one {Call.Of("acme", "", ("size", "1"))} two</p>", ["macro:acme"], "one <!-- macro acme: size=1 -->two");

    [Fact]
    public void A_macro_without_a_name_is_one_that_nobody_knows() =>
        Outline.AssertLoss("<ac:structured-macro><ac:parameter>x</ac:parameter><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>",
            ["macro:unnamed"], "<!-- macro unnamed: default=x -->", "a");
}
