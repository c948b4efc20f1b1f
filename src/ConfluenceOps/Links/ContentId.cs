using System.Globalization;

namespace ConfluenceOps.Links;

/// <summary>The ids that Confluence gives its content: 64-bit numbers.</summary>
internal static class ContentId
{
    public static bool Is(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] != '0' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
