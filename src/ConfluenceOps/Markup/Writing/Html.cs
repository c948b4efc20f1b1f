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

    /// <summary>Writes a picture whose width somebody chose.</summary>
    public static void WritePicture(MarkdownOutput output, Image image, string url, int width)
    {
        var title = string.IsNullOrWhiteSpace(image.Title) ? "" : $" title=\"{Encode(image.Title)}\"";
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<img src=\"{Encode(url.Trim())}\" alt=\"{Encode(image.Alternative)}\"{title} width=\"{width}\">"));
    }
}
