namespace ConfluenceOps.Documents.Collections;

/// <summary>A collection to be made, or what to change of one: null leaves as it is, or as usual.</summary>
public sealed record CollectionDraft
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for; empty for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The name of the collection to put it into; empty for the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Which it is among those beside it, from 1; beyond them it is the last.</summary>
    public int? Position { get; init; }
}
