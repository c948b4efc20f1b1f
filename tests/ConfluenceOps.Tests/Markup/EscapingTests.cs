using System.Net;

namespace ConfluenceOps.Tests.Markup;

public class EscapingTests
{
    [Theory]
    [InlineData("snake_case and _private_", @"snake_case and \_private\_")]
    [InlineData("2 * 3 = 6, **not bold**", @"2 * 3 = 6, \*\*not bold\*\*")]
    [InlineData("a < b, <b>, </b>", @"a < b, \<b>, \</b>")]
    [InlineData("AT&T &copy; R&D;", @"AT&T \&copy; R\&D;")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("#hashtag", "#hashtag")]
    [InlineData("1. not a list", @"1\. not a list")]
    [InlineData("1.5 litres", "1.5 litres")]
    [InlineData("2024) yes", @"2024\) yes")]
    [InlineData("- dash", @"\- dash")]
    [InlineData("+ plus", @"\+ plus")]
    [InlineData("-5 degrees, --verbose", "-5 degrees, --verbose")]
    [InlineData("---", @"\---")]
    [InlineData("===", @"\===")]
    [InlineData("> quoted?", @"\> quoted?")]
    [InlineData("[x] done, see [1] and [a](b)", @"\[x] done, see [1] and [a\](b)")]
    [InlineData("`code`", @"\`code\`")]
    [InlineData(@"C:\Users\me and \* and \\server", @"C:\Users\me and \\\* and \\\server")]
    [InlineData("~/bin and ~~struck~~", @"~/bin and \~\~struck\~\~")]
    [InlineData("Wow! (really) – it's 100% 'fine'.", "Wow! (really) – it's 100% 'fine'.")]
    [InlineData("a | b", "a | b")]
    public void Text_stays_the_same_text_with_no_more_backslashes_than_that_needs(string text, string markdown) =>
        Convert.AssertMarkdown($"<p>{WebUtility.HtmlEncode(text)}</p>", markdown);

    [Fact]
    public void Every_line_of_a_paragraph_is_watched() =>
        Convert.AssertMarkdown("<p>Title<br/>===<br/>- x<br/>1. y<br/>| a |<br/>|---|</p>",
            @"Title\", @"\===\", @"\- x\", @"1\. y\", @"\| a |\", @"\|---|");

    [Fact]
    public void The_first_words_of_an_item_begin_a_line_too() =>
        Convert.AssertMarkdown("<ul><li># one</li><li>[ ] two</li><li>- three</li></ul>", @"- \# one", @"- \[ ] two", @"- \- three");

    [Fact]
    public void A_heading_keeps_the_signs_at_its_end() =>
        Convert.AssertMarkdown("<h2>Languages: C #</h2><h2>C#</h2>", @"## Languages: C \#", "", "## C#");

    [Fact]
    public void An_exclamation_mark_before_a_link_makes_no_picture() =>
        Convert.AssertMarkdown("<p>Look!<a href=\"https://a.example/\">here</a></p>", @"Look\![here](https://a.example/)");

    [Fact]
    public void A_bracket_inside_a_link_does_not_end_it() =>
        Convert.AssertMarkdown("<p><a href=\"https://a.example/\">[draft] plan</a></p>", @"[\[draft\] plan](https://a.example/)");
}
