using ConfluenceOps.Tool.Mcp;

namespace ConfluenceOps.Tests.Tool.Mcp;

public sealed class TextPartTests
{
    [Theory]
    [InlineData("", 0, 10, "", null)]
    [InlineData("abc", 0, 3, "abc", null)]
    [InlineData("abcdef", 0, 3, "abc", 3)]
    [InlineData("abcdef", 3, 3, "def", null)]
    [InlineData("abc", 9, 3, "", null)]
    [InlineData("abc\ndef", 0, 6, "abc\n", 4)]
    [InlineData("a\nbcdefghij", 0, 6, "a\nbcde", 6)]
    [InlineData("ab😀cd", 0, 3, "ab", 2)]
    [InlineData("😀", 0, 1, "😀", null)]
    public void A_part_ends_where_a_line_does_or_at_least_a_sign(string text, int offset, int longest, string part, int? next)
    {
        var taken = TextPart.Take(text, offset, longest);

        Assert.Equal((part, next, text.Length), (taken.Text, taken.NextOffset, taken.Total));
    }
}
