using System.Globalization;
using System.Text;
using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Sections;

namespace ConfluenceOps.Context.Packing;

/// <summary>As much of a text as there is room for: whole sections from its beginning, and at least a part of the first one.</summary>
/// <param name="Text">The text.</param>
/// <param name="Cut">The headings of what there was no room for.</param>
internal sealed record PageCut(string Text, IReadOnlyList<string> Cut)
{
    private const int MostNames = 12;
    private const int LongestName = 80;

    /// <summary>Fits a text in; it takes from the room what it needs.</summary>
    /// <returns>Null when there is no room for anything of it.</returns>
    public static PageCut? Fit(string text, TokenBudget budget)
    {
        if (budget.TryTake(Quote.Of(text)) is not null)
            return new PageCut(text, []);
        var sections = SectionedText.Of(text).Sections;
        // What says that something was cut has its room before anything else.
        if (budget.TryTake(Tell([.. sections.Select(NameOf)])) is null)
            return null;
        var fitting = sections.TakeWhile(section => budget.TryTake(Quote.Of(section.Text)) is not null).ToList();
        var kept = new StringBuilder().AppendJoin("", fitting.Select(section => section.Text));
        if (fitting.Count == 0)
            foreach (var part in PartsOf(sections[0].Text).TakeWhile(part => budget.TryTake(Quote.Of(part)) is not null))
                kept.Append(part);
        return kept.Length == 0 ? null : new PageCut(kept.ToString(), sections.Skip(fitting.Count).Select(NameOf).ToList());
    }

    /// <summary>Says what was cut, on a line of its own.</summary>
    public static string Tell(IReadOnlyList<string> cut)
    {
        var names = string.Join(", ", cut.Take(MostNames).Select(name => $"“{MarkdownConverter.Escape(name.Length > LongestName ? name[..LongestName] + "…" : name)}”"));
        var more = cut.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {cut.Count - MostNames:N0} more") : "";
        return $"\nCut for want of room: {names}{more}.\n";
    }

    private static string NameOf(MarkdownSection section) => section.Level == 0 ? "(what stands before the first heading)" : VisibleText.Of(section.Heading);

    /// <summary>A text in parts that end with a blank line.</summary>
    private static IEnumerable<string> PartsOf(string text)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            var blank = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = blank < 0 ? text.Length : blank + 2;
            yield return text[start..end];
        }
    }
}
