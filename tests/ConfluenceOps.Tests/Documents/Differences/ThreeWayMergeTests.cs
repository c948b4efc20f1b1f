using ConfluenceOps.Documents.Differences;

namespace ConfluenceOps.Tests.Documents.Differences;

public sealed class ThreeWayMergeTests
{
    private const string Common = "one\ntwo\nthree\nfour\nfive\n";

    [Fact]
    public void Changes_of_both_sides_in_different_places_are_both_taken()
    {
        var merge = ThreeWayMerge.Of(Common, Common.Replace("one", "eins"), Common.Replace("five", "fünf"));

        Assert.Equal([MergeChange.Ours, MergeChange.None, MergeChange.Theirs], merge.Chunks.Select(chunk => chunk.Change));
        Assert.Equal("eins\ntwo\nthree\nfour\nfünf\n", merge.Favoring(MergeSide.Ours));
    }

    [Fact]
    public void The_same_change_of_both_sides_is_no_conflict()
    {
        var merge = ThreeWayMerge.Of(Common, Common.Replace("two\n", ""), Common.Replace("two\n", ""));

        Assert.Equal([MergeChange.None, MergeChange.Same, MergeChange.None], merge.Chunks.Select(chunk => chunk.Change));
        Assert.Equal("one\nthree\nfour\nfive\n", merge.Favoring(MergeSide.Theirs));
    }

    [Fact]
    public void Other_changes_of_the_same_line_are_a_conflict_that_says_where_it_is()
    {
        var merge = ThreeWayMerge.Of(Common, "zero\n" + Common.Replace("three", "drei"), Common.Replace("three", "trois"));

        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal((4, "three", "drei", "trois"), (conflict.Line, conflict.Base.Single(), conflict.Ours.Single(), conflict.Theirs.Single()));
        Assert.Equal("zero\none\ntwo\ndrei\nfour\nfive\n", merge.Favoring(MergeSide.Ours));
        Assert.Equal("zero\none\ntwo\ntrois\nfour\nfive\n", merge.Favoring(MergeSide.Theirs));
    }

    [Theory]
    [InlineData("one\nzwei\nthree\nfour\nfive\n", "one\ntwo\ndrei\nfour\nfive\n")]
    [InlineData("one\ntwo\nours\nthree\nfour\nfive\n", "one\ntwo\ntheirs\nthree\nfour\nfive\n")]
    [InlineData("one\ntwo\nfour\nfive\n", "one\ntwo\ndrei\nfour\nfive\n")]
    [InlineData("one\n", "one\ntwo\nthree\nfour\nfive!\n")]
    public void Changes_that_touch_each_other_are_a_conflict(string ours, string theirs) =>
        Assert.Single(ThreeWayMerge.Of(Common, ours, theirs).Conflicts);

    [Fact]
    public void How_a_text_ends_is_no_conflict_with_what_is_added_to_it()
    {
        Assert.Equal("zero\none\ntwo", ThreeWayMerge.Of("one\n", "zero\none", "one\ntwo\n").Favoring(MergeSide.Ours));
        Assert.Equal("one\ntwo\n", ThreeWayMerge.Of("one", "one\n", "one\ntwo").Favoring(MergeSide.Ours));
    }

    [Fact]
    public void Lines_that_an_editor_of_Windows_ended_are_the_same_lines()
    {
        var merge = ThreeWayMerge.Of(Common, Common.ReplaceLineEndings("\r\n").Replace("one", "eins"), Common.Replace("five", "fünf"));

        Assert.Equal("eins\ntwo\nthree\nfour\nfünf\n", merge.Favoring(MergeSide.Ours));
    }

    [Theory]
    [InlineData("a\u2028b"), InlineData("a\fb"), InlineData("a\rb"), InlineData("trailing  "), InlineData("\ttab")]
    public void No_sign_of_a_line_is_lost(string line)
    {
        var theirs = $"one\n{line}\nthree\n{line}\n";

        Assert.Equal(theirs, ThreeWayMerge.Of("one\ntwo\nthree\n", "one\ntwo\nthree\n", theirs).Favoring(MergeSide.Ours));
        Assert.Equal($"zero\n{theirs}", ThreeWayMerge.Of("one\ntwo\nthree\n", "zero\none\ntwo\nthree\n", theirs).Favoring(MergeSide.Ours));
    }

    [Fact]
    public void Diagrams_and_tables_stay_as_they_were_written()
    {
        const string blocks = "```mermaid\nflowchart LR\n  a[\"Ask  twice\"] -->|yes| b\n\n  b --> a\n```\n\n| Who   | When |\n|:------|-----:|\n| Ann\\| | <br> |\n| Bob   |      |\n";
        var common = $"Before.\n\n{blocks}\nAfter.\n";

        var merged = ThreeWayMerge.Of(common, common.Replace("Before.", "Ours."), common.Replace("After.", "Theirs.").Replace("| Bob   |      |", "| Bob   | noon |")).Favoring(MergeSide.Ours);

        Assert.Equal($"Ours.\n\n{blocks.Replace("| Bob   |      |", "| Bob   | noon |")}\nTheirs.\n", merged);
    }

    [Fact]
    public void Merging_with_a_side_that_changed_nothing_gives_the_other_side() => ForRandomTexts((common, ours, _) =>
    {
        Assert.Equal(ours, ThreeWayMerge.Of(common, ours, common).Favoring(MergeSide.Theirs));
        Assert.Equal(ours, ThreeWayMerge.Of(common, common, ours).Favoring(MergeSide.Ours));
        Assert.DoesNotContain(ThreeWayMerge.Of(common, ours, common).Chunks, chunk => chunk.Change is not (MergeChange.None or MergeChange.Ours));
    });

    [Fact]
    public void Merging_with_itself_gives_itself() => ForRandomTexts((common, ours, _) =>
    {
        var merge = ThreeWayMerge.Of(common, ours, ours);

        Assert.Equal(ours, merge.Favoring(MergeSide.Ours));
        Assert.DoesNotContain(merge.Chunks, chunk => chunk.Change is not (MergeChange.None or MergeChange.Same));
    });

    [Fact]
    public void The_sides_can_change_places() => ForRandomTexts((common, ours, theirs) =>
    {
        var (merge, mirrored) = (ThreeWayMerge.Of(common, ours, theirs), ThreeWayMerge.Of(common, theirs, ours));

        Assert.Equal(merge.Favoring(MergeSide.Ours), mirrored.Favoring(MergeSide.Theirs));
        Assert.Equal(merge.Favoring(MergeSide.Theirs), mirrored.Favoring(MergeSide.Ours));
        Assert.Equal(merge.Chunks.Select(chunk => Mirror(chunk.Change)), mirrored.Chunks.Select(chunk => chunk.Change));
    });

    [Fact]
    public void The_chunks_together_are_the_three_texts() => ForRandomTexts((common, ours, theirs) =>
    {
        var chunks = ThreeWayMerge.Of(common, ours, theirs).Chunks;

        Assert.Equal(common.TrimEnd('\n'), string.Join('\n', chunks.SelectMany(chunk => chunk.Base)));
        Assert.Equal(ours.TrimEnd('\n'), string.Join('\n', chunks.SelectMany(chunk => chunk.Ours)));
        Assert.Equal(theirs.TrimEnd('\n'), string.Join('\n', chunks.SelectMany(chunk => chunk.Theirs)));
        foreach (var (chunk, before) in chunks.Select((chunk, index) => (chunk, chunks.Take(index))))
            Assert.Equal(1 + before.Sum(one => one.Ours.Count), chunk.Line);
    });

    [Fact]
    public void Merging_again_brings_nothing_new() => ForRandomTexts((common, ours, theirs) =>
    {
        var merge = ThreeWayMerge.Of(common, ours, theirs);
        if (merge.Conflicts.Any())
            return;

        var merged = merge.Favoring(MergeSide.Ours);
        Assert.Equal(merged, ThreeWayMerge.Of(common, merged, theirs).Favoring(MergeSide.Ours));
        Assert.Equal(merged, ThreeWayMerge.Of(common, ours, merged).Favoring(MergeSide.Theirs));
    }, areDistinct: true);

    private static MergeChange Mirror(MergeChange change) => change switch
    {
        MergeChange.Ours => MergeChange.Theirs,
        MergeChange.Theirs => MergeChange.Ours,
        _ => change,
    };

    /// <summary>Texts of few different lines, which are hard to tell apart; or of lines each of which is there once, as diff3 can promise more of.</summary>
    private static void ForRandomTexts(Action<string, string, string> hold, bool areDistinct = false)
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var common = Enumerable.Range(0, random.Next(30)).Select(_ => Line()).ToList();
            hold(Text(common), Text(Edited(common)), Text(Edited(common)));
        }

        List<string> Edited(List<string> lines)
        {
            var edited = lines.ToList();
            for (var edit = random.Next(5); edit > 0; edit--)
            {
                var at = random.Next(edited.Count + 1);
                if (at < edited.Count && random.Next(2) == 0)
                    edited.RemoveAt(at);
                else
                    edited.Insert(at, Line());
            }
            return edited;
        }

        // Never an empty line at the end, which belongs to how a text ends.
        string Text(List<string> lines) => lines.Count == 0 ? "" : string.Join('\n', lines.Append("end")) + (random.Next(2) == 0 ? "\n" : "");

        string Line() => areDistinct ? $"line {random.Next()}" : random.Next(6) is var letter and > 0 ? $"line {(char)('a' + letter)}" : "";
    }
}
