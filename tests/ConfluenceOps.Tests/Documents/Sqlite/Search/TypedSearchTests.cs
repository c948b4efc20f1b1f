using ConfluenceOps.Documents.Sqlite.Search;

namespace ConfluenceOps.Tests.Documents.Sqlite.Search;

public sealed class TypedSearchTests
{
    [Theory]
    [InlineData("deploy rollback", "deploy|rollback")]
    [InlineData("  deploy\t\u00A0rollback\u3000now ", "deploy|rollback|now")]
    [InlineData("\"blue green\" deploy", "'blue green'|deploy")]
    [InlineData("\"blue green", "'blue green'")]
    [InlineData("“blue green” x", "'blue green'|x")]
    [InlineData("\"\" x", "x")]
    [InlineData("rate-limit --force", "rate-limit|--force")]
    [InlineData("-draft", "-draft")]
    [InlineData("-\"half done\"", "-'half done'")]
    [InlineData("- draft", "draft")]
    [InlineData("-", "")]
    [InlineData("dep*", "dep*")]
    [InlineData("\"blue gre\"*", "'blue gre'*")]
    [InlineData("* ** x*", "x*")]
    [InlineData("title:deploy", "title:deploy")]
    [InlineData("TITLE:deploy", "title:deploy")]
    [InlineData("title：部署", "title:部署")]
    [InlineData("title:\"two words\"", "title:'two words'")]
    [InlineData("title:\"two words", "title:'two words'")]
    [InlineData("title:dep*", "title:dep*")]
    [InlineData("-title:dep*", "-title:dep*")]
    [InlineData("title: deploy", "deploy")]
    [InlineData("title:", "")]
    [InlineData("https://acme.example/x", "https://acme.example/x")]
    [InlineData("subtitle:x", "subtitle:x")]
    [InlineData("space:ENG deploy", "deploy|[Space=ENG]")]
    [InlineData("tag:run-book tag:\"two words\"", "[Tag=run-book]|[Tag=two words]")]
    [InlineData("-tag:draft", "[-Tag=draft]")]
    [InlineData("tag:run*", "[Tag=run*]")]
    [InlineData("collection:\"Night shift\" collection:Wiki", "[Collection=Night shift]|[Collection=Wiki]")]
    [InlineData("space: tag:\"\" x", "x")]
    [InlineData("( ) AND", "AND")]
    [InlineData("\uD800 -\uD800 title:\uD800", "")]
    public void What_is_typed_is_taken_apart(string typed, string expected) => Assert.Equal(expected, Show(TypedSearch.Read(typed)));

    [Fact]
    public void Only_the_beginning_of_a_pasted_page_is_looked_for() =>
        Assert.Equal(32, TypedSearch.Read(string.Join(' ', Enumerable.Range(1, 100_000).Select(n => $"word{n}"))).Terms.Count);

    private static string Show(TypedSearch typed) => string.Join('|', typed.Terms.Select(Show).Concat(typed.Filters.Select(Show)));

    private static string Show(SearchTerm term) =>
        $"{(term.IsExcluded ? "-" : "")}{(term.IsInTitle ? "title:" : "")}{(term.IsPhrase ? $"'{term.Text}'" : term.Text)}{(term.IsBeginning ? "*" : "")}";

    private static string Show(SearchFilter filter) => $"[{(filter.IsExcluded ? "-" : "")}{filter.Field}={filter.Value}]";
}
