using ConfluenceOps.Documents.Sqlite.Search;

namespace ConfluenceOps.Tests.Documents.Sqlite.Search;

public sealed class CommonWordsTests
{
    [Theory]
    [InlineData("the rollback of a deploy", "rollback deploy")]
    [InlineData("The Who", "Who")]
    [InlineData("to be", "to be")]
    [InlineData("rate-limit", "rate-limit")]
    [InlineData("How do I deploy?", "deploy?")]
    [InlineData("deploy title:the", "deploy the")]
    [InlineData("deploy \"the\"", "deploy the")]
    public void Words_that_tell_nothing_are_left_out_where_others_remain(string typed, string kept) =>
        Assert.Equal(kept.Split(' '), CommonWords.LeaveOut(TypedSearch.Read(typed).Terms).Select(term => term.Text));
}
