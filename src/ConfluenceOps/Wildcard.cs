using System.IO.Enumeration;

namespace ConfluenceOps;

/// <summary>Names and titles by pattern: <c>*</c> is any text, <c>?</c> any one character; case does not matter, in any script.</summary>
internal static class Wildcard
{
    /// <summary>Whether a text is as the pattern says. SQLite's own LIKE and GLOB fold case in ASCII alone.</summary>
    public static bool Matches(string pattern, string text) =>
        // The matcher takes a backslash as an escape; in a title it is a character like any other.
        FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), text, ignoreCase: true);

    /// <summary>Whether a text stands for any number of names.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;
}
