namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>The value of a <c>style</c> attribute.</summary>
internal static class InlineStyle
{
    /// <summary>The value of a property; empty when it is not there.</summary>
    public static ReadOnlySpan<char> Find(ReadOnlySpan<char> style, ReadOnlySpan<char> property)
    {
        while (!style.IsEmpty)
        {
            var end = style.IndexOf(';');
            var declaration = end < 0 ? style : style[..end];
            style = end < 0 ? default : style[(end + 1)..];
            var colon = declaration.IndexOf(':');
            if (colon >= 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                return declaration[(colon + 1)..].Trim();
        }
        return default;
    }

    /// <summary>The colour behind what has the style; empty when it is not there.</summary>
    public static ReadOnlySpan<char> Background(ReadOnlySpan<char> style)
    {
        var color = Find(style, "background-color");
        return color.IsEmpty ? Find(style, "background") : color;
    }
}
