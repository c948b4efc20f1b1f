using System.Text.RegularExpressions;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>A piece of Markdown as one line that a person reads in a list.</summary>
internal static partial class PlainSnippet
{
    /// <summary>Drops what is there for a renderer; a piece may begin or end anywhere, so half a link is a link too.</summary>
    public static string Of(string markdown)
    {
        var text = LinkTarget().Replace(markdown, "");
        text = LineMark().Replace(text, " ");
        text = Sign().Replace(text, "");
        return Gap().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\]\([^)\s]*\)?", RegexOptions.NonBacktracking)]
    private static partial Regex LinkTarget();

    /// <summary>Headings, quotes, list items and their check boxes, rulers and the lines of a table's frame.</summary>
    [GeneratedRegex(@"^[ \t]*(?:#{1,6}[ \t]|>[ \t]?|(?:[-*+]|\d+\.)[ \t]+(?:\[[ xX]\][ \t])?|(?:[-*_][ \t]*){3,}$|[|:\- \t]+$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"!?\[|\]|\*+|`+|~~|\||\\(?=\p{P})")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
