using System.Globalization;
using System.Net;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>What a <c>style</c> attribute does to the words below it.</summary>
/// <param name="Hides">Whether they are on the page and cannot be read there.</param>
/// <param name="IsWhite">Whether they have the colour of paper.</param>
/// <param name="HasGround">Whether there is another colour behind them.</param>
internal readonly record struct HiddenStyle(bool Hides, bool IsWhite, bool HasGround)
{
    private static readonly HashSet<string> _paper = new(StringComparer.Ordinal)
    {
        "white", "#fff", "#ffff", "#ffffff", "#ffffffff", "rgb(255,255,255)", "rgba(255,255,255,1)", "transparent", "#0000", "#00000000", "rgba(0,0,0,0)",
    };

    /// <summary>Reads the value of the attribute.</summary>
    public static HiddenStyle Of(string style)
    {
        var (hides, isWhite, hasGround) = (false, false, false);
        foreach (var declaration in WebUtility.HtmlDecode(style).ToLowerInvariant().Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal);
            value = string.Concat(value.Where(sign => !char.IsWhiteSpace(sign)));
            hides |= DoesHide(name, value);
            isWhite |= name == "color" && IsPaper(value);
            hasGround |= name is "background" or "background-color" && !IsPaper(value);
        }
        return new HiddenStyle(hides, isWhite, hasGround);
    }

    /// <summary>Whether a colour is that of paper, or none.</summary>
    public static bool IsPaper(string color) => _paper.Contains(color.Trim().ToLowerInvariant());

    private static bool DoesHide(string name, string value) => name switch
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
