using System.Globalization;
using System.Net;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>Styles with which text is on a page and cannot be read there.</summary>
internal static class HiddenStyle
{
    private static readonly HashSet<string> _paper = new(StringComparer.Ordinal)
    {
        "white", "#fff", "#ffff", "#ffffff", "#ffffffff", "rgb(255,255,255)", "rgba(255,255,255,1)", "transparent", "#0000", "#00000000", "rgba(0,0,0,0)",
    };

    /// <summary>Whether the value of a <c>style</c> attribute hides.</summary>
    public static bool Hides(string style)
    {
        var (isWhite, hasGround) = (false, false);
        foreach (var declaration in WebUtility.HtmlDecode(style).ToLowerInvariant().Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var name = declaration[..colon].Trim();
            var value = string.Concat(declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal).Where(sign => !char.IsWhiteSpace(sign)));
            if (Hides(name, value))
                return true;
            isWhite |= name == "color" && _paper.Contains(value);
            hasGround |= name is "background" or "background-color" && !_paper.Contains(value);
        }
        return isWhite && !hasGround;
    }

    private static bool Hides(string name, string value) => name switch
    {
        "display" => value == "none",
        "visibility" => value is "hidden" or "collapse",
        "font-size" => NumberOf(value) is >= 0 and < 2,
        "opacity" => NumberOf(value) is 0,
        "text-indent" or "left" or "top" or "margin-left" => NumberOf(value) <= -999,
        "width" or "height" or "max-width" or "max-height" => NumberOf(value) is 0,
        _ => false,
    };

    /// <summary>Pixels and points alike; null for what is relative and not nothing, such as <c>1.2em</c> and <c>90%</c>.</summary>
    private static double? NumberOf(string value)
    {
        var digits = value.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz%");
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        return number == 0 || number < 0 || value.EndsWith("px", StringComparison.Ordinal) || value.EndsWith("pt", StringComparison.Ordinal) ? number : null;
    }
}
