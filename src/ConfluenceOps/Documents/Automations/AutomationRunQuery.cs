namespace ConfluenceOps.Documents.Automations;

/// <summary>Which runs of automations to list, the newest first.</summary>
public sealed record AutomationRunQuery
{
    /// <summary>How many at most.</summary>
    public int Last { get; init; } = int.MaxValue;

    /// <summary>Names of automations, with <c>*</c> and <c>?</c>; empty for all.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>How they ended; empty for all.</summary>
    public IReadOnlyList<AutomationStatus> Statuses { get; init; } = [];

    /// <summary>The import during which they ran; null for all.</summary>
    public long? ImportId { get; init; }
}
