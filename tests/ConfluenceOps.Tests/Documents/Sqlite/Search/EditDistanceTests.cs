using ConfluenceOps.Documents.Sqlite.Search;

namespace ConfluenceOps.Tests.Documents.Sqlite.Search;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("deploy", "deploy", 0)]
    [InlineData("deploy", "depoly", 1)]
    [InlineData("deploy", "deplo", 1)]
    [InlineData("deploy", "deeploy", 1)]
    [InlineData("deploy", "dep1oy", 1)]
    [InlineData("certif", "cretfi", 2)]
    [InlineData("deploy", "rollback", 3)]
    [InlineData("a", "abcdefgh", 3)]
    [InlineData("", "ab", 2)]
    public void Letters_put_in_left_out_replaced_and_swapped_are_counted(string one, string other, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(one, other, greatest: 2));
        Assert.Equal(distance, EditDistance.Between(other, one, greatest: 2));
    }

    [Fact]
    public void Every_word_at_a_distance_of_one_is_found_and_no_other()
    {
        var words = EditDistance.WordsAtOne("lamp", "abcdefghijklmnopqrstuvwxyz").ToList();

        Assert.All(words, word => Assert.True(EditDistance.Between("lamp", word, 1) <= 1, word));
        Assert.Superset(new HashSet<string> { "amp", "lap", "clamp", "lamps", "damp", "lamb", "almp" }, words.ToHashSet());
    }
}
