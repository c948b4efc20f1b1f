using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>Which pages a macro lists, as far as labels and spaces tell.</summary>
internal static class PageFilters
{
    /// <summary>Null when it takes more than labels and spaces to know the pages.</summary>
    public static PageFilter? Of(Macro macro)
    {
        var filter = macro["cql"] is { } query ? PageQuery.Read(query) : FromParameters(macro);
        return filter is null || macro.FirstOf("author", "ancestor") is not null ? null : filter with { Limit = Limit(macro) };
    }

    /// <summary>A list without a space is one over all spaces; ours holds the page's own space, and says so.</summary>
    public static void CountMissing(Draft draft, Macro macro)
    {
        if (macro["cql"] is { } query ? PageQuery.NamesSpace(query) : Spaces(macro) is { Count: > 0 })
            return;
        draft.Losses.Add("macro", macro.Name);
        Bodies.AddSettings(draft, macro);
    }

    public static IReadOnlyList<string> Split(string? words) =>
        words?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static PageFilter? FromParameters(Macro macro)
    {
        var labels = Split(macro.FirstOf("labels", "label", ""));
        var spaces = Spaces(macro);
        if (labels.Count == 0 || labels.Any(label => label[0] is '-') || spaces.Any(key => key[0] == '@' && key != "@self"))
            return null;
        var isOr = labels.All(label => label[0] != '+') && !string.Equals(macro["operator"], "AND", StringComparison.OrdinalIgnoreCase);
        return new PageFilter([.. labels.Select(label => label.TrimStart('+'))], !isOr, [.. spaces.Where(key => key != "@self")], Limit: null);
    }

    private static IReadOnlyList<string> Spaces(Macro macro) =>
        (macro.Resource("spaces") ?? macro.Resource("space")) is SpaceResource { Key: var key } ? [key] : Split(macro.FirstOf("spaces", "space", "key"));

    private static int? Limit(Macro macro) =>
        int.TryParse(macro.FirstOf("max", "maxResults"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
}
