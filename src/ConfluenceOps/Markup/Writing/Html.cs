namespace ConfluenceOps.Markup.Writing;

/// <summary>Text inside HTML tags, where Markdown does not reach.</summary>
internal static class Html
{
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("|", "&#124;", StringComparison.Ordinal)
        .Replace('\n', ' ');

    /// <summary>A comment that none of its words can end.</summary>
    public static string Comment(string words) =>
        $"<!-- {string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("--", "- -", StringComparison.Ordinal).Replace("--", "- -", StringComparison.Ordinal)} -->";
}
