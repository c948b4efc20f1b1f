using System.Globalization;
using ConfluenceOps.Documents.Differences;

namespace ConfluenceOps.Tests.Documents.Differences;

public sealed class UnifiedDifferenceTests
{
    [Fact]
    public void A_changed_line_stands_between_three_that_are_the_same() => Assert.Equal(
        """
        --- old
        +++ new
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """.ReplaceLineEndings("\n"),
        Compare("1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\n4\nfive\n6\n7\n8\n9"));

    [Fact]
    public void Changes_far_apart_are_shown_apart()
    {
        var before = Enumerable.Range(1, 30).Select(line => line.ToString(CultureInfo.InvariantCulture)).ToList();
        var after = before.ToList();
        after.Insert(0, "zero");
        after.Remove("25");

        var difference = Compare(string.Join('\n', before), string.Join('\n', after));

        Assert.Contains("@@ -1,3 +1,4 @@\n+zero\n 1\n", difference, StringComparison.Ordinal);
        Assert.Contains("@@ -22,7 +23,6 @@\n 22\n 23\n 24\n-25\n 26\n", difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb", "a\nb")]
    [InlineData("a\nb\n", "a\nb")]
    [InlineData("a\r\nb", "a\nb")]
    public void Line_ends_are_no_difference(string before, string after) => Assert.Empty(Compare(before, after));

    [Fact]
    public void No_line_can_steer_a_terminal()
    {
        var difference = Compare("plain", "\u001b[31mred\u0007\u009b2J");

        Assert.Contains("+ [31mred  2J", difference, StringComparison.Ordinal);
        Assert.DoesNotContain(difference, sign => char.IsControl(sign) && sign != '\n');
    }

    [Fact]
    public void Whoever_applies_it_gets_the_new_text()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var before = Enumerable.Range(0, random.Next(40)).Select(_ => Letter(random)).ToList();
            var after = before.ToList();
            for (var edit = random.Next(6); edit > 0; edit--)
            {
                var at = random.Next(after.Count + 1);
                if (at < after.Count && random.Next(2) == 0)
                    after.RemoveAt(at);
                else
                    after.Insert(at, Letter(random));
            }
            var (old, now) = (string.Join('\n', before), string.Join('\n', after));
            Assert.Equal(now, Apply(old, Compare(old, now)));
        }
    }

    [Fact]
    public void Long_texts_that_have_no_line_in_common_are_replaced_as_one()
    {
        var before = string.Join('\n', Enumerable.Range(0, 60_000).Select(line => $"old {line}"));
        var after = string.Join('\n', Enumerable.Range(0, 60_000).Select(line => $"new {line}"));

        var lines = Compare(before, after).Split('\n');

        Assert.Equal("@@ -1,60000 +1,60000 @@", lines[2]);
        Assert.Equal(("-old 0", "+new 59999"), (lines[3], lines[^2]));
    }

    private static string Compare(string before, string after) => UnifiedDifference.Of(("old", before), ("new", after));

    private static string Letter(Random random) => $"line {(char)('a' + random.Next(4))}";

    /// <summary>Does what a patch says, as any program that reads patches would.</summary>
    private static string Apply(string before, string difference)
    {
        if (difference.Length == 0)
            return before;
        string[] old = before.Length == 0 ? [] : before.Split('\n');
        var after = new List<string>();
        var at = 0;
        foreach (var line in difference.TrimEnd('\n').Split('\n').Skip(2))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var range = line.Split(' ')[1][1..].Split(',');
                var start = int.Parse(range[0], CultureInfo.InvariantCulture) - (range[1] == "0" ? 0 : 1);
                after.AddRange(old[at..start]);
                at = start;
                continue;
            }
            if (line[0] != '+')
                Assert.Equal(old[at++], line[1..]);
            if (line[0] != '-')
                after.Add(line[1..]);
        }
        return string.Join('\n', after.Concat(old[at..]));
    }
}
