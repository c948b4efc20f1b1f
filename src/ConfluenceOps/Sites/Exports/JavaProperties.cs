using System.Globalization;
using System.Text;

namespace ConfluenceOps.Sites.Exports;

/// <summary>The <c>key=value</c> files of Java, as far as exports use them: comments, and escapes in values.</summary>
/// <remarks>Colons and characters beyond Latin-1 arrive escaped: <c>\:</c>, <c>\u00fc</c>.</remarks>
internal static class JavaProperties
{
    public static IReadOnlyDictionary<string, string> Read(TextReader text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
        {
            var separator = line.IndexOf('=', StringComparison.Ordinal);
            if (separator > 0 && line[0] is not ('#' or '!'))
                values[line[..separator].Trim()] = Unescape(line[(separator + 1)..].Trim());
        }

        return values;
    }

    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
            return value;
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                plain.Append(value[i]);
            }
            else if (value[i + 1] == 'u' && i + 5 < value.Length
                && ushort.TryParse(value.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 5;
            }
            else
            {
                plain.Append(value[++i]);
            }
        }

        return plain.ToString();
    }
}
