namespace ConfluenceOps.Documents.Automations;

/// <summary>A rule: what starts it, which documents it is about, and what it does with them.</summary>
public sealed record DocumentAutomation
{
    /// <summary>The catalog's number of it; never used again.</summary>
    public required long AutomationId { get; init; }

    /// <summary>Its name, which no other automation has; capitals make no difference.</summary>
    public required string Name { get; init; }

    /// <summary>Those of a smaller number come first, those of the same number in the order in which they were made.</summary>
    public int Order { get; init; }

    /// <summary>Whether anything but a person starts it.</summary>
    public bool Enabled { get; init; }

    /// <summary>What starts it.</summary>
    public required IReadOnlyList<AutomationTrigger> When { get; init; }

    /// <summary>The condition over the properties of documents; null for all documents.</summary>
    public string? Filter { get; init; }

    /// <summary>What it does, in this order.</summary>
    public required IReadOnlyList<AutomationAction> Do { get; init; }

    /// <summary>When it ran last; null for never.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>How its last run ended; null where there was none.</summary>
    public AutomationStatus? LastStatus { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Who made it.</summary>
    public required string Author { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
