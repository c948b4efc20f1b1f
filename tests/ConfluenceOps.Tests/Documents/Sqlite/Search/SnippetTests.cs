using System.Diagnostics;
using ConfluenceOps.Documents.Sqlite.Search;

namespace ConfluenceOps.Tests.Documents.Sqlite.Search;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("We deployed it.", "deploy", "We «deployed» it.")]
    [InlineData("Das Café ist offen.", "cafe", "Das «Café» ist offen.")]
    [InlineData("Mind the rate-limit!", "rate-limit", "Mind the «rate»-«limit»!")]
    [InlineData("Nothing of that here.", "deploy", "Nothing of that here.")]
    [InlineData("", "deploy", "")]
    [InlineData("| Name | Owner |\n| --- | :-: |\n| deploy | Ann |", "deploy", "Name Owner «deploy» Ann")]
    [InlineData("# Deploy\n\n> *Wait* for `it`\n\n---\n\n1. One\n2. Two", "deploy", "«Deploy» Wait for it One Two")]
    [InlineData("![plan](https://x.example/deploy.png) [how to](/deploy/it) wait", "deploy", "plan how to wait")]
    [InlineData("2024-05-01 snake_case a-b", "snake", "2024-05-01 «snake»_case a-b")]
    public void A_short_text_is_shown_whole_with_its_words_marked(string text, string words, string expected) =>
        Assert.Equal(expected, Cut(text, words));

    [Fact]
    public void Of_a_long_text_the_piece_with_the_most_different_words_is_shown()
    {
        var filler = string.Concat(Enumerable.Repeat("lorem ipsum ", 100));

        var snippet = Cut($"deploy {filler}deploy and rollback {filler}", "deploy rollback");

        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
        Assert.Contains("ipsum «deploy» and «rollback» lorem", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 100, 220);
    }

    [Fact]
    public void A_word_repeated_a_hundred_thousand_times_takes_no_longer_than_reading_it()
    {
        var text = string.Concat(Enumerable.Repeat("deploy ](", 100_000));
        var watch = Stopwatch.StartNew();

        Cut(text, "deploy");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_text_without_gaps_is_cut_between_characters()
    {
        var snippet = Cut(string.Concat(Enumerable.Repeat("🚀", 500)), "deploy");

        Assert.DoesNotContain('\uFFFD', new System.Text.UTF8Encoding().GetString(System.Text.Encoding.UTF8.GetBytes(snippet)));
    }

    private static string Cut(string text, string words) => Snippet.Of(text, SearchWords.Understand(TypedSearch.Read(words).Terms, _ => []).First()).Piece;
}
