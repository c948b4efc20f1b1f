using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ConfluenceOps.Markup;

/// <summary>A value in YAML, which reads as itself in version 1.1 and in 1.2.</summary>
internal static class YamlScalar
{
    /// <summary>Words that mean something else than themselves, in one of the versions.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["null", "true", "false", "yes", "no", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => IsPlain(text) ? text : Quote(text),
        bool truth => truth ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Uri url => Of(url.OriginalString),
        int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        double number when double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"Front matter has no form for {value.GetType()}.", nameof(value)),
    };

    /// <summary>Whether it reads as itself without quotes; when in doubt it does not.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text[^1] is not (' ' or ':') && !Words.Contains(text)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && text.EnumerateRunes().All(IsPrintable);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        // A half of a character becomes U+FFFD: no file could hold it.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append(rune);
            else if (rune.Value == '\n')
                quoted.Append("\\n");
            else if (IsPrintable(rune))
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
