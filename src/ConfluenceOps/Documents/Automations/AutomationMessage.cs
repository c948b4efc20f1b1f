namespace ConfluenceOps.Documents.Automations;

/// <summary>What a webhook is to be told: documents that an automation found, of one space.</summary>
public sealed record AutomationMessage
{
    /// <summary>The run that found them.</summary>
    public required long RunId { get; init; }

    /// <summary>The automation.</summary>
    public required string Automation { get; init; }

    /// <summary>What started it.</summary>
    public AutomationTrigger Trigger { get; init; }

    /// <summary>The site of the space; for a space that no Confluence has, the catalog's own.</summary>
    public required string Site { get; init; }

    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>The documents.</summary>
    public required IReadOnlyList<DocumentName> Documents { get; init; }

    /// <summary>Where it goes.</summary>
    public required KeptWebhook Webhook { get; init; }
}
