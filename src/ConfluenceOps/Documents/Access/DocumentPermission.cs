namespace ConfluenceOps.Documents.Access;

/// <summary>What somebody may do with a document, and why.</summary>
public sealed record DocumentPermission
{
    /// <summary>The catalog's number of the document.</summary>
    public required long DocumentId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>Where it comes from.</summary>
    public required DocumentSource Source { get; init; }

    /// <summary>Who.</summary>
    public required string Person { get; init; }

    /// <summary>What they may do with it, all things considered.</summary>
    public required AccessLevel Access { get; init; }

    /// <summary>What decided, first what counts first.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>Whether its text, title and place cannot be changed by anybody.</summary>
    public bool ReadOnly { get; init; }
}
