using ConfluenceOps.Sandbox.Cql;

namespace ConfluenceOps.Tests.Sandbox.Cql;

public sealed class CqlParserTests
{
    [Theory]
    [InlineData("type = page", "type = page")]
    [InlineData("a=1 and b=2 or c=3", "((a = 1 & b = 2) | c = 3)")]
    [InlineData("a=1 and (b=2 or c=3)", "(a = 1 & (b = 2 | c = 3))")]
    [InlineData("not a=1 AND NOT (b=2)", "(!a = 1 & !b = 2)")]
    [InlineData("id in (1, 2,3)", "id in 1,2,3")]
    [InlineData("space not in (\"A\",'B')", "space not in A,B")]
    [InlineData("title ~ \"say \\\"hi\\\"\"", "title ~ say \"hi\"")]
    [InlineData("title !~ \"and or not\"", "title !~ and or not")]
    [InlineData("lastmodified >= now(\"-7d\")", "lastmodified >= now(-7d)")]
    [InlineData("space.key=ENG", "space.key = ENG")]
    public void A_query_is_read_as_it_is_meant(string query, string meaning) =>
        Assert.Equal(meaning, Show(CqlParser.Parse(query).Where));

    [Theory]
    [InlineData("type=page order by created", "created", false)]
    [InlineData("type=page ORDER BY lastmodified DESC", "lastmodified", true)]
    [InlineData("type=page order by title asc", "title", false)]
    [InlineData("type=page", null, false)]
    public void An_order_is_read(string query, string? field, bool descending)
    {
        var read = CqlParser.Parse(query);

        Assert.Equal((field, descending), (read.OrderBy, read.Descending));
    }

    [Theory]
    [InlineData("", "the query ends where a field is expected")]
    [InlineData("type", "the query ends where an operator is expected")]
    [InlineData("type =", "the query ends where a value is expected")]
    [InlineData("type = page and", "the query ends where a field is expected")]
    [InlineData("(type = page", "the query ends where ')' is expected")]
    [InlineData("type = page)", "')' at character 12 is not expected")]
    [InlineData("title ~ \"open", "the quote at character 9 is not closed")]
    [InlineData("id in ()", "')' at character 8 is not expected; a value is")]
    [InlineData("type = page order title", "'title' at character 19 is not expected; 'by' is")]
    public void A_query_that_cannot_be_read_says_where(string query, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<CqlException>(() => CqlParser.Parse(query)).Message, StringComparison.Ordinal);

    [Fact]
    public void Five_thousand_levels_are_refused_and_five_thousand_terms_are_not()
    {
        Assert.Throws<CqlException>(() => CqlParser.Parse(new string('(', 5000) + "type=page" + new string(')', 5000)));
        Assert.Throws<CqlException>(() => CqlParser.Parse(string.Concat(Enumerable.Repeat("not ", 5000)) + "type=page"));
        Assert.NotNull(CqlParser.Parse(string.Join(" or ", Enumerable.Repeat("type=page", 5000))));
    }

    private static string Show(CqlExpression expression) => expression switch
    {
        CqlExpression.All all => "(" + string.Join(" & ", all.Parts.Select(Show)) + ")",
        CqlExpression.Any any => "(" + string.Join(" | ", any.Parts.Select(Show)) + ")",
        CqlExpression.Not not => "!" + Show(not.Part),
        CqlExpression.Term term => $"{term.Field} {term.Operator} {string.Join(',', term.Values.Select(value => value.Arguments is { } arguments ? $"{value.Text}({string.Join(',', arguments)})" : value.Text))}",
        _ => "?",
    };
}
