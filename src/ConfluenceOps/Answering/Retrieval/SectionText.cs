using System.Text.RegularExpressions;

namespace ConfluenceOps.Answering.Retrieval;

/// <summary>What of a section's Markdown says anything, and which of it are words.</summary>
internal static partial class SectionText
{
    /// <summary>The text without tables of contents, which have the words of every section and none of its answers.</summary>
    public static string WithoutContents(string text) => ContentsLine().Replace(text, "").Trim();

    /// <summary>The text with blanks in place of addresses, which nobody asks for by their words: places stay what they are.</summary>
    public static string WithoutAddresses(string text) => Address().Replace(text, address => new string(' ', address.Length));

    [GeneratedRegex(@"^[ \t]*[-*+][ \t]+\[[^\]\n]*\]\(#[^)\n]*\)[ \t]*(?:\r?\n|\z)", RegexOptions.Multiline)]
    private static partial Regex ContentsLine();

    [GeneratedRegex(@"(?<=\])\([^()\s]*\)|https?://[^\s<>)]+")]
    private static partial Regex Address();
}
