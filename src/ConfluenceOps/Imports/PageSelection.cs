namespace ConfluenceOps.Imports;

/// <summary>Which pages of a space are imported: the space holds nothing else in the catalog afterwards.</summary>
/// <param name="RootPage">The title or id of the page that all of them hang under, itself included; null for all.</param>
/// <param name="Labels">Labels, one of which a page must have; empty for any.</param>
/// <param name="ExcludedLabels">Labels, none of which a page may have.</param>
public sealed record PageSelection(string? RootPage, IReadOnlyList<string> Labels, IReadOnlyList<string> ExcludedLabels)
{
    /// <summary>Every page.</summary>
    public static PageSelection All { get; } = new(null, [], []);

    /// <summary>Whether every page is meant.</summary>
    public bool IsAll => RootPage is null && Labels.Count == 0 && ExcludedLabels.Count == 0;

    /// <summary>The selection as one text: equal texts choose the same pages.</summary>
    public override string ToString() => IsAll ? "" : $"under '{RootPage}' with {Sorted(Labels)} without {Sorted(ExcludedLabels)}";

    private static string Sorted(IReadOnlyList<string> labels) => string.Join(", ", labels.Select(label => label.ToLowerInvariant()).Order(StringComparer.Ordinal));
}
