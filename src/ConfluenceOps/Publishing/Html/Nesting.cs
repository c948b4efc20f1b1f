using System.Text.RegularExpressions;

namespace ConfluenceOps.Publishing.Html;

/// <summary>Tells how deep elements stand in each other, before anybody goes down there.</summary>
internal static partial class Nesting
{
    private const int Deepest = 200;

    /// <summary>Elements that nothing stands in, and those that end where the next one of their kind begins.</summary>
    private static readonly HashSet<string> _flat = new(
        ["area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "p", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether HTML is nested deeper than anybody nests it, by tags that are opened and not closed.</summary>
    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            if (_flat.Contains(html[(tag.Index + (isEnd ? 2 : 1))..(tag.Index + tag.Length)]))
                continue;
            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > Deepest)
                return true;
        }
        return false;
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex Tag();
}
