namespace ConfluenceOps.Documents.Automations;

/// <summary>What an automation would do with one document.</summary>
public sealed record AutomationEffect
{
    /// <summary>The automation.</summary>
    public required string Automation { get; init; }

    /// <summary>The catalog's number of the document.</summary>
    public required long DocumentId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>Where it comes from.</summary>
    public required DocumentSource Source { get; init; }

    /// <summary>The actions that would make it other than it is, or tell of it.</summary>
    public required IReadOnlyList<AutomationAction> Do { get; init; }
}
