namespace ConfluenceOps.Documents;

/// <summary>Which runs of imports to list.</summary>
public sealed record RunQuery
{
    /// <summary>How many at most, the newest.</summary>
    public int Last { get; init; } = int.MaxValue;

    /// <summary>Keys of spaces, with wildcards; empty for all.</summary>
    public IReadOnlyList<string> Spaces { get; init; } = [];

    /// <summary>Names of schedules that asked for them, with wildcards; empty for all runs, those that a person asked for included.</summary>
    public IReadOnlyList<string> Schedules { get; init; } = [];

    /// <summary>How they ended; empty for however.</summary>
    public IReadOnlyList<ImportStatus> Statuses { get; init; } = [];
}
