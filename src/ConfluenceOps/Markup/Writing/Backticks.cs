namespace ConfluenceOps.Markup.Writing;

/// <summary>Backticks within code.</summary>
internal static class Backticks
{
    /// <summary>The length of the longest run of backticks in a code.</summary>
    public static int Longest(ReadOnlySpan<char> code)
    {
        var longest = 0;
        for (var at = code.IndexOf('`'); at >= 0; at = code.IndexOf('`'))
        {
            code = code[at..];
            var length = code.IndexOfAnyExcept('`');
            length = length < 0 ? code.Length : length;
            longest = Math.Max(longest, length);
            code = code[length..];
        }
        return longest;
    }
}
