using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.Documents;

/// <summary>Which documents to list; every condition that is given must hold.</summary>
public sealed record DocumentQuery
{
    /// <summary>Ids; empty for all.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>Titles, with <c>*</c> and <c>?</c>, without regard to case; empty for all.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Space keys without regard to case; empty for all.</summary>
    public IReadOnlyList<string> Spaces { get; init; } = [];

    /// <summary>Tags, each of which the document must have.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Names of collections, in one of which, or in a collection inside it, the document must be; then they come in its order. Empty for all.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>Resources, to each of which the document must be related.</summary>
    public IReadOnlyList<ResourceName> Resources { get; init; } = [];

    /// <summary>Where it must come from; null for both.</summary>
    public DocumentSource? Source { get; init; }

    /// <summary>Only documents that are read-only, or only those that are not; null for both.</summary>
    public bool? ReadOnly { get; init; }

    /// <summary>Only documents that were edited here since they were imported, or only those that were not; null for both.</summary>
    public bool? Edited { get; init; }

    /// <summary>Documents in the trash, and no others. By id they are found in any case.</summary>
    public bool Gone { get; init; }
}
