using System.Buffers;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Colours that somebody chose for what stands before them.</summary>
/// <remarks>A colour ends up in a style of a page that somebody else opens, so only what is surely one gets through.</remarks>
internal static class Colors
{
    private const int LongestColor = 40;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Arguments = SearchValues.Create("0123456789.,% ");

    /// <summary>The colour behind something; null for none, for white, and for what is no colour.</summary>
    public static string? Background(ReadOnlySpan<char> css)
    {
        css = css.Trim();
        if (css.Length is 0 or > LongestColor || !IsColor(css) || IsNone(css))
            return null;
        return Confluence(css) ?? css.ToString();
    }

    /// <summary>The colour behind a cell that heads others: the grey that all of them have was chosen by nobody.</summary>
    public static string? HeaderBackground(ReadOnlySpan<char> css) =>
        Background(css) is { } color && !IsDefaultGrey(color) ? color : null;

    private static bool IsDefaultGrey(ReadOnlySpan<char> css) =>
        Is(css, "#f4f5f7") || Is(css, "#f0f0f0") || Is(css, "#f0f1f2") || Is(css, "rgb(244,245,247)") || Is(css, "rgb(240,240,240)");

    private static bool IsColor(ReadOnlySpan<char> css)
    {
        if (css[0] == '#')
            return css.Length is 4 or 5 or 7 or 9 && css[1..].IndexOfAnyExcept(HexDigits) < 0;
        var open = css.IndexOf('(');
        if (open < 0)
            return css.IndexOfAnyExcept(Letters) < 0;
        return css[..open] is "rgb" or "rgba" or "hsl" or "hsla" && css[^1] == ')' && css[(open + 1)..^1].IndexOfAnyExcept(Arguments) < 0;
    }

    private static bool IsNone(ReadOnlySpan<char> css) =>
        Is(css, "transparent") || Is(css, "inherit") || Is(css, "initial") || Is(css, "unset") || Is(css, "none") || Is(css, "auto")
        || Is(css, "white") || Is(css, "#fff") || Is(css, "#ffffff") || Is(css, "rgb(255,255,255)") || Is(css, "rgb(255, 255, 255)");

    /// <summary>By these names Confluence means lighter colours than CSS does.</summary>
    private static string? Confluence(ReadOnlySpan<char> name) => name switch
    {
        "grey" => "#f0f0f0",
        "red" => "#ffe7e7",
        "green" => "#ddfade",
        "blue" => "#e0f0ff",
        "yellow" => "#ffffdd",
        _ => null,
    };

    private static bool Is(ReadOnlySpan<char> css, string name) => css.Equals(name, StringComparison.OrdinalIgnoreCase);
}
