namespace ConfluenceOps.Documents.Access;

/// <summary>A level that somebody was given.</summary>
public sealed record AccessGrant
{
    /// <summary>The collection; null when it is the catalog or a document.</summary>
    public string? Collection { get; init; }

    /// <summary>The number of the document; null when it is the catalog or a collection.</summary>
    public long? DocumentId { get; init; }

    /// <summary>The title of the document.</summary>
    public string? Title { get; init; }

    /// <summary>Where the document comes from; null when it is none.</summary>
    public DocumentSource? Source { get; init; }

    /// <summary>What the principal is.</summary>
    public required PrincipalType Kind { get; init; }

    /// <summary>Who: the name of a person or a team, or Everyone.</summary>
    public required string Principal { get; init; }

    /// <summary>What they may do.</summary>
    public required AccessLevel Access { get; init; }
}
