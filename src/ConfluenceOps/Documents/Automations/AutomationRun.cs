namespace ConfluenceOps.Documents.Automations;

/// <summary>What an automation did at one time: during one import, or when a schedule or somebody started it.</summary>
public sealed record AutomationRun
{
    /// <summary>The catalog's number of the run.</summary>
    public required long RunId { get; init; }

    /// <summary>What the automation was called then.</summary>
    public required string Name { get; init; }

    /// <summary>What started it.</summary>
    public AutomationTrigger Trigger { get; init; }

    /// <summary>The import during which it ran; null where it was none.</summary>
    public long? ImportId { get; init; }

    /// <summary>The space of that import; null where it was none.</summary>
    public string? Space { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>How long it worked.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How it ended.</summary>
    public AutomationStatus Status { get; init; }

    /// <summary>How many documents it looked at.</summary>
    public int Documents { get; init; }

    /// <summary>How many of them its filter meant.</summary>
    public int Matched { get; init; }

    /// <summary>How many are not as they were.</summary>
    public int Changed { get; init; }

    /// <summary>What went wrong; null when nothing did. A webhook that was not told is noted here too.</summary>
    public string? Error { get; init; }
}
