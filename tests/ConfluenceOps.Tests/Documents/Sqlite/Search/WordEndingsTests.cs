using ConfluenceOps.Documents.Sqlite.Search;

namespace ConfluenceOps.Tests.Documents.Sqlite.Search;

public sealed class WordEndingsTests
{
    [Theory]
    [InlineData("rotatio", "rotat")]
    [InlineData("deploym", "deploy")]
    [InlineData("credentia", "credenti")]
    [InlineData("Authoriza", "author")]
    public void A_beginning_that_stops_within_an_ending_is_that_of_a_shorter_stem(string beginning, string stem) =>
        Assert.Contains(stem, WordEndings.StemsBegun(beginning));

    [Theory]
    [InlineData("dep")]
    [InlineData("部")]
    public void A_beginning_that_every_form_has_needs_no_other(string beginning) => Assert.Empty(WordEndings.StemsBegun(beginning));
}
