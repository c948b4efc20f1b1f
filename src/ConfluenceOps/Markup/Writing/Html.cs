using System.Globalization;
using ConfluenceOps.Markup.Model;

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
        .ReplaceLineEndings(" ");

    /// <summary>What something says when pointed at, as an attribute.</summary>
    public static string Title(string? title) => string.IsNullOrWhiteSpace(title) ? "" : $" title=\"{Encode(title)}\"";

    /// <summary>Writes a comment that none of its words can end, as two hyphens in a row would.</summary>
    public static void WriteComment(MarkdownOutput output, string words)
    {
        var before = ' ';
        output.Write("<!--");
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            output.Write(' ');
            foreach (var c in word)
            {
                if (c == '-' && before == '-')
                    output.Write(' ');
                output.Write(c);
                before = c;
            }
        }
        output.Write(" -->");
    }

    /// <summary>Writes a picture without its caption.</summary>
    public static void WritePicture(MarkdownOutput output, Image image, string url)
    {
        var width = image.Width is { } pixels ? $" width=\"{pixels.ToString(CultureInfo.InvariantCulture)}\"" : "";
        output.Write($"<img src=\"{Encode(url.Trim())}\" alt=\"{Encode(image.Alternative)}\"{Title(image.Title)}{width}>");
    }
}
