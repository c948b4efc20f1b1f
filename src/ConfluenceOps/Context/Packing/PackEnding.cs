using System.Globalization;
using System.Text;

namespace ConfluenceOps.Context.Packing;

/// <summary>The last section of a pack: what was asked for and is not in it.</summary>
/// <param name="budget">The room that is left.</param>
internal sealed class PackEnding(TokenBudget budget)
{
    private const string Heading = "\n## Left out\n\n";
    private const string More = "- and 999,999 more\n";
    private const int LongestLink = 300;

    private readonly HashSet<LeftOut> _reserved = [];
    private bool _hasHeading;

    /// <summary>Takes the room for what is known to be left out already: it is short, and pages are not.</summary>
    public void Reserve(IReadOnlyList<LeftOut> leftOut)
    {
        _hasHeading = budget.TryTake(Heading + More) is not null;
        if (_hasHeading)
            _reserved.UnionWith(leftOut.TakeWhile(one => budget.TryTake(LineOf(one)) is not null));
    }

    /// <summary>The section; empty when nothing is left out.</summary>
    public string Write(IReadOnlyList<LeftOut> leftOut)
    {
        if (leftOut.Count == 0 || !_hasHeading)
            return "";
        var section = new StringBuilder(Heading);
        var told = 0;
        foreach (var one in leftOut.Where(one => _reserved.Contains(one) || budget.TryTake(LineOf(one)) is not null))
        {
            section.Append(LineOf(one));
            told++;
        }
        if (told < leftOut.Count)
            section.Append(CultureInfo.InvariantCulture, $"- and {leftOut.Count - told:N0} more\n");
        return section.ToString();
    }

    private static string LineOf(LeftOut one) => one.Link is { Length: > 0 } link ? $"- {Code(link)}: {one.Why}\n" : $"- {one.Why}\n";

    /// <summary>The link as somebody wrote it: shown, and not to be followed.</summary>
    private static string Code(string link)
    {
        var shown = VisibleText.Of(link).Replace('`', '\'');
        return $"`{(shown.Length > LongestLink ? shown[..LongestLink] + "…" : shown)}`";
    }
}
