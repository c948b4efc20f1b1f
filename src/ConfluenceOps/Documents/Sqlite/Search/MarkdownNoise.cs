using System.Text.RegularExpressions;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>What is in a piece of Markdown for a renderer and not for a reader.</summary>
internal static partial class MarkdownNoise
{
    /// <summary>One line for a list. The piece may begin or end anywhere, so half a link is a link too.</summary>
    public static string Strip(string markdown)
    {
        var text = LinkTarget().Replace(markdown, "");
        text = LineMark().Replace(text, " ");
        text = Sign().Replace(text, "");
        return Gap().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\]\([^)\s]*\)?")]
    private static partial Regex LinkTarget();

    /// <summary>Headings, quotes, list items and their check boxes, rulers, the frames of tables.</summary>
    [GeneratedRegex(
        @"^[ \t]*(?:#{1,6}[ \t]|>[ \t]?|(?:[-*+]|\d+\.)[ \t]+(?:\[[ xX]\][ \t])?|(?:[-*_][ \t]*){3,}$|[|:\- \t]+$)",
        RegexOptions.Multiline)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"!?\[|\]|\*+|`+|~~|\||\\")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();
}
