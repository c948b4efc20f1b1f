using System.Collections;
using System.Globalization;
using System.Text;

namespace ConfluenceOps.Markup;

/// <summary>What a Markdown file says about itself before its text: names and values in YAML between two lines of dashes.</summary>
public static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>A longer key must say that it is one. YAML 1.2, section 7.4.2.</summary>
    private const int LongestImplicitKey = 1000;

    /// <summary>Writes front matter; several values of one name become a list.</summary>
    /// <param name="values">Names and values in their order: strings, numbers, truth values, dates, null, or lists of them.</param>
    /// <returns>Lines that end with a line feed, the two fences among them.</returns>
    /// <exception cref="ArgumentException">A value is of another kind.</exception>
    public static string Write(IEnumerable<KeyValuePair<string, object?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var yaml = new StringBuilder(Fence).Append('\n');
        foreach (var group in values.GroupBy(value => value.Key, value => value.Value, StringComparer.Ordinal))
        {
            var key = YamlScalar.Of(group.Key);
            yaml.Append(key.Length > LongestImplicitKey ? $"? {key}\n:" : $"{key}:");
            if (group.ToList() is [var only] && only is not IEnumerable or string)
                yaml.Append(' ').Append(YamlScalar.Of(only)).Append('\n');
            else
                WriteList(yaml, [.. group.SelectMany(Items)]);
        }
        return yaml.Append(Fence).Append('\n').ToString();
    }

    /// <summary>Splits a text into its front matter, fences and all, and the rest; put together they are the text again.</summary>
    /// <param name="markdown">A text, which may begin with a rule of dashes and so have no front matter.</param>
    public static (string FrontMatter, string Text) Split(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var at = 0;
        for (var line = 0; at < markdown.Length; line++)
        {
            var feed = markdown.IndexOf('\n', at);
            var words = markdown.AsSpan(at, (feed < 0 ? markdown.Length : feed) - at).TrimEnd('\r');
            at = feed < 0 ? markdown.Length : feed + 1;
            if (line > 0 && words is Fence or "...")
                return (markdown[..at], markdown[at..]);
            if (line == 0 ? words is not Fence : !MayBeYaml(words))
                break;
        }
        return ("", markdown);
    }

    private static void WriteList(StringBuilder yaml, List<object?> items)
    {
        yaml.Append(items.Count == 0 ? " []\n" : "\n");
        foreach (var item in items)
            yaml.Append(CultureInfo.InvariantCulture, $"  - {YamlScalar.Of(item)}\n");
    }

    private static IEnumerable<object?> Items(object? value) => value is IEnumerable list and not string ? list.Cast<object?>() : [value];

    /// <summary>Whether a line names a value, or goes on with one: what stands between two rules of a text does not.</summary>
    private static bool MayBeYaml(ReadOnlySpan<char> line) =>
        line.IsEmpty || line[0] is ' ' or '#' || line.StartsWith("- ") || line.StartsWith("? ") || line[0] == ':'
        || line[^1] == ':' || line.Contains(": ", StringComparison.Ordinal);
}
