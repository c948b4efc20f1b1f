namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class FormulaTests
{
    [Theory]
    [InlineData("mathinline", "body", @"\alpha &lt; 1", @"\alpha < 1")]
    [InlineData("mathinline", "body", "--uriencoded--E=mc%5E2", "E=mc^2")]
    [InlineData("eazy-math-inline", "body", @"\(x\)", "x")]
    [InlineData("mathjax-inline-macro", "equation", "$y$", "y")]
    public void A_formula_stands_in_its_line(string macro, string parameter, string value, string tex) =>
        Outline.Assert($"<p>So {Call.Of(macro, "", (parameter, value), ("align", "left"))}.</p>", $"So ${tex}$.");

    [Theory]
    [InlineData("mathblock")]
    [InlineData("easy-math-block")]
    [InlineData("latex")]
    public void A_formula_stands_alone_without_its_delimiters(string macro) =>
        Outline.Assert(Call.Plain(macro, "$$\n\\frac{1}{2}\n$$") + Call.Of(macro, "", ("body", @"\[a\]")), @"formula |\frac{1}{2}", "formula |a");

    [Fact]
    public void Words_with_formulas_in_them_are_shown_as_they_are_written() =>
        Outline.Assert(Call.Plain("latex", "Let $a$ be $b$."), "code latex |Let $a$ be $b$.");

    [Fact]
    public void A_formula_can_be_linked_to() =>
        Outline.Assert(Call.Of("mathblock", "", ("body", "x"), ("anchor", "eq1")) + $"<p>See {Call.Of("mathblock-ref", "", ("anchor", "eq1"))}</p>",
            "<#eq1>", "formula |x", "See [eq1](this page#eq1)");

    [Fact]
    public void A_formula_that_is_not_there_is_counted() =>
        Outline.AssertLoss(Call.Of("mathblock"), ["macro:mathblock"], "<!-- macro mathblock -->");
}
