using ConfluenceOps.Documents;

namespace ConfluenceOps.Imports;

/// <summary>What an import would do.</summary>
public sealed record ImportPlan
{
    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>How much of the space was looked at for it.</summary>
    public ImportReach Reach { get; init; }

    /// <summary>Pages that would become documents, or come back from the trash.</summary>
    public IReadOnlyList<PlannedPage> New { get; init; } = [];

    /// <summary>Pages whose documents would take a new text, and those that would be looked at because something hangs on them.</summary>
    public IReadOnlyList<PlannedPage> Changed { get; init; } = [];

    /// <summary>Pages that hang somewhere else.</summary>
    public IReadOnlyList<PlannedPage> Moved { get; init; } = [];

    /// <summary>Documents that would go to the trash.</summary>
    public IReadOnlyList<PlannedPage> Gone { get; init; } = [];

    /// <summary>Documents that were edited here.</summary>
    public IReadOnlyList<PlannedPage> EditedHere { get; init; } = [];

    /// <summary>Why the import would be refused; null when it would not.</summary>
    public string? Refusal { get; init; }

    /// <summary>The plan in one line.</summary>
    public override string ToString() =>
        $"{New.Count} new, {Changed.Count} changed, {Moved.Count} moved, {Gone.Count} gone, {EditedHere.Count} edited here";
}

/// <summary>A page in a plan.</summary>
/// <param name="PageId">The site's id.</param>
/// <param name="Title">The title.</param>
/// <param name="Reason">Why it would go to the trash; null for a page that would not.</param>
public sealed record PlannedPage(string PageId, string Title, GoneReason? Reason = null)
{
    /// <summary>The title.</summary>
    public override string ToString() => Reason is null ? Title : $"{Title} ({Reason})";
}
