using System.Text.RegularExpressions;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>Lines such as <c>[1]: https://…</c>, of which people see the links that use them, and of others nothing.</summary>
internal sealed partial class LinkDefinitions
{
    private readonly Dictionary<string, int> _used = new(StringComparer.OrdinalIgnoreCase);

    private LinkDefinitions(string markdown)
    {
        foreach (var label in Label().EnumerateMatches(markdown))
        {
            var name = NameOf(markdown.AsSpan(label.Index + 1, label.Length - 2));
            _used[name] = _used.GetValueOrDefault(name) + (IsColonAt(markdown, label.Index + label.Length) ? 0 : 1);
        }
    }

    /// <summary>Those of a text.</summary>
    public static LinkDefinitions Of(string markdown) => new(markdown);

    /// <summary>What may stay of a definition that begins there.</summary>
    /// <returns>Null where none begins; an empty text when no link uses it; otherwise the definition without its title.</returns>
    public (string Kept, int Length)? At(string markdown, int at)
    {
        var match = Definition().Match(markdown, at, Math.Min(markdown.Length - at, 8192));
        if (!match.Success)
            return null;
        var isUsed = _used.GetValueOrDefault(NameOf(match.Groups["label"].ValueSpan)) > 0;
        return (isUsed ? $"{match.Groups["kept"].Value}" : "", match.Length);
    }

    private static bool IsColonAt(string markdown, int at) => at < markdown.Length && markdown[at] == ':';

    private static string NameOf(ReadOnlySpan<char> label) => Blanks().Replace(label.ToString().Trim(), " ");

    [GeneratedRegex(@"\[[^\[\]]{1,999}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Footnotes look alike and are seen by people. A title may stand on the line below.
    [GeneratedRegex("""\G(?<kept>\[(?<label>[^\^\[\]][^\[\]]{0,998})\]:[ \t]*(?:\r?\n[ \t]*)?(?:<[^<>\r\n]*>|[^\s<]\S*))(?:[ \t]*(?:\r?\n)?[ \t]*(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*(?=\r?\n|\z)""")]
    private static partial Regex Definition();
}
