using System.Text.RegularExpressions;

namespace ConfluenceOps.Documents.Tags;

/// <summary>The colours that a tag can have.</summary>
public static partial class TagColor
{
    /// <summary>The sixteen basic colours of CSS.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "aqua", "black", "blue", "fuchsia", "gray", "green", "lime", "maroon", "navy", "olive", "purple", "red", "silver", "teal", "white", "yellow",
    ];

    /// <summary>A colour in the one way it is kept: a name of <see cref="Names"/> or <c>#rrggbb</c>, in lower case.</summary>
    /// <exception cref="ColorNotUnderstoodException">It is neither.</exception>
    public static string Parse(string color)
    {
        ArgumentNullException.ThrowIfNull(color);
        var plain = color.Trim().ToLowerInvariant();
        return Names.Contains(plain) || Hexadecimal().IsMatch(plain) ? plain : throw new ColorNotUnderstoodException(color);
    }

    [GeneratedRegex(@"\A#[0-9a-f]{6}\z")]
    private static partial Regex Hexadecimal();
}
