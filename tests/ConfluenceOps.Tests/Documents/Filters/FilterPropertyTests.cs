using ConfluenceOps.Documents.Filters;

namespace ConfluenceOps.Tests.Documents.Filters;

/// <summary>What holds for every filter, tried on thousands that chance has put together.</summary>
public class FilterPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Source", "Title", "$_.Tags", "Version", "Modified", "ReadOnly", "Gone", "$_", "$true", "$null", "$x", "'runbook'", "\"OPS\"", "'Confluence'",
        "'2024-05-06'", "3", "-1.5", "-eq", "-cne", "-gt", "-le", "-like", "-match", "-contains", "-notin", "-and", "-or", "-not", "!", "(", ")", "@(", ",",
        "'[a-'", "'(a+)+$'", "#", "\n", "`", "|", "$(", "\u2019", "\"", ".", "-", "\0", "\ud83d", "-xor", "Sorce",
    ];

    [Fact]
    public void No_text_does_worse_than_a_typed_error()
    {
        var chance = new Random(7);
        var understood = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var text = i % 3 == 0
                ? string.Concat(Enumerable.Range(0, chance.Next(30)).Select(_ => (char)chance.Next(1, 0x2100)))
                : string.Join(chance.Next(4) == 0 ? "" : " ", Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Pieces[chance.Next(Pieces.Length)]));
            try
            {
                AssertSameAsItsNormalForm(DocumentFilter.Parse(text));
                understood++;
            }
            catch (FilterException refused)
            {
                Assert.InRange(refused.Position, 0, text.Length);
                Assert.Matches("[.?]$", refused.Problem);
            }
        }

        Assert.True(understood > 50);
    }

    [Fact]
    public void Every_filter_is_understood_again_from_its_normal_form()
    {
        var chance = new Random(11);
        for (var i = 0; i < 5_000; i++)
            AssertSameAsItsNormalForm(DocumentFilter.Parse(Condition(chance, 4)));
    }

    private static void AssertSameAsItsNormalForm(DocumentFilter filter)
    {
        var again = DocumentFilter.Parse(filter.ToString());
        Assert.Equal(filter.ToString(), again.ToString());
        foreach (var document in FilterSample.All)
            Assert.Equal(filter.Matches(document), again.Matches(document));
    }

    private static string Condition(Random chance, int depth) => chance.Next(depth == 0 ? 6 : 10) switch
    {
        0 => $"{Pick(chance, "Title", "$_.Space", "Author", "PageId")} {Pick(chance, "-eq", "-cne", "-ilt", "-ge", "-like", "-notmatch")} {Word(chance)}",
        1 => $"{Pick(chance, "Tags", "Ancestors")} {Pick(chance, "-contains", "-cnotcontains", "-eq", "-ne", "-like")} {Word(chance)}",
        2 => $"{Pick(chance, "Version", "$PSItem.Position", "Id")} {Pick(chance, "-eq", "-gt", "-le", "-in", "-notin")} {Pick(chance, "3", "-2", "12.5", "$null")}",
        3 => $"{Pick(chance, "Modified", "Imported", "Gone")} {Pick(chance, "-lt", "-ge", "-ne")} {Pick(chance, "'2024-05-06'", "$null", "Created")}",
        4 => $"Space {Pick(chance, "-in", "-cnotin")} {Pick(chance, $"@({Word(chance)})", $"{Word(chance)}, {Word(chance)}", "@()")}",
        5 => Pick(chance, "ReadOnly", "$_.Edited", "Gone", "$true", "Tags"),
        6 or 7 => $"{Condition(chance, depth - 1)} {Pick(chance, "-and", "-or")} {Condition(chance, depth - 1)}",
        8 => $"({Condition(chance, depth - 1)})",
        _ => $"{Pick(chance, "-not", "!")} ({Condition(chance, depth - 1)})",
    };

    private static string Word(Random chance) => Pick(chance, "'runbook'", "\"OPS\"", "'it''s'", "'.a*'", "'\u2019\u2019'", "''", "'a, b'", "'$x'");

    private static string Pick(Random chance, params string[] choices) => choices[chance.Next(choices.Length)];
}
