using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.Documents.Automations;

/// <summary>An automation to be made, or what to change of one: null leaves as it is, or as usual.</summary>
public sealed record AutomationDraft
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its place: those of a smaller number come first.</summary>
    public int? Order { get; init; }

    /// <summary>Whether anything but a person starts it.</summary>
    public bool? Enabled { get; init; }

    /// <summary>What starts it.</summary>
    public IReadOnlyList<AutomationTrigger>? When { get; init; }

    /// <summary>The condition over the properties of documents; empty for all documents.</summary>
    public string? Filter { get; init; }

    /// <summary>What it does, in this order.</summary>
    public IReadOnlyList<AutomationActionKind>? Do { get; init; }

    /// <summary>The collections to put documents into, or to take them out of.</summary>
    public IReadOnlyList<string>? Collections { get; init; }

    /// <summary>The tags to put on documents, or to take off.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The people and teams that own documents from then on.</summary>
    public IReadOnlyList<string>? Owners { get; init; }

    /// <summary>The resources that documents are about, or are not any more.</summary>
    public IReadOnlyList<ResourceName>? Resources { get; init; }

    /// <summary>The webhook to tell.</summary>
    public KeptWebhook? Webhook { get; init; }
}

/// <summary>A webhook whose address is kept somewhere else.</summary>
/// <param name="Shown">What may be shown of it: its host.</param>
/// <param name="Secret">Under which name its address is kept.</param>
public sealed record KeptWebhook(string Shown, string Secret);
