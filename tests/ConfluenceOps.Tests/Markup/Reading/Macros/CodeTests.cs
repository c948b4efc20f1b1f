using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class CodeTests
{
    [Fact]
    public void Code_keeps_its_language_its_title_and_the_number_of_its_first_line() =>
        Outline.Assert(
            Call.Plain("code", "if (a < b)\n    &amp;", ("language", "java"), ("title", "A.java"), ("linenumbers", "true"), ("firstline", "7"), ("theme", "Eclipse"))
            + Call.Plain("code", "x", ("linenumbers", "true")) + Call.Plain("code", "y", ("lang", "xml")) + Call.Plain("code", "z", ("", "sql"), ("firstline", "3")),
            "code java \"A.java\" 7|if (a < b)", "|    &amp;", "code  1|x", "code xml |y", "code sql |z");

    [Fact]
    public void Folded_code_is_a_part_that_opens() =>
        Outline.Assert(Call.Plain("code", "x", ("collapse", "true"), ("title", "Log")) + Call.Plain("code", "y", ("collapse", "true")),
            "expand \"Log\"", "  code  |x", "expand \"Expand source\"", "  code  |y");

    [Fact]
    public void Text_without_format_is_code_without_language() =>
        Outline.Assert(Call.Plain("noformat", " a ", ("nopanel", "true")) + Call.Plain("paste-code-macro", "b", ("language", "js"), ("title", "T")),
            "code  | a ", "code js \"T\" |b");

    [Fact]
    public void Markdown_in_a_page_stays_what_it_is() =>
        Outline.Assert(Call.Plain("markdown", "# A *b*\n\n- c"), "markdown |# A *b*\n\n- c");

    [Fact]
    public void HTML_in_a_page_is_read_as_the_page_is_without_its_scripts() =>
        Outline.Assert("<p>before</p>" + Call.Plain("html", "<script>alert(1)</script><style>p{}</style>Some <b>bold</b><ul><li>one</ul>") + "after",
            "before", "Some {Strong: bold}", "list", "- ", "  one", "after");

    [Fact]
    public void HTML_that_calls_itself_again_and_again_ends()
    {
        var body = "inside";
        for (var i = 0; i < 200; i++)
            body = Call.Of("html", $"<ac:plain-text-body>{body.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</ac:plain-text-body>");
        Xunit.Assert.Contains("inside", Outline.Of(new Body(body), new Losses()), StringComparison.Ordinal);
    }
}
