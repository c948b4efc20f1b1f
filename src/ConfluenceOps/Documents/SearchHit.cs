namespace ConfluenceOps.Documents;

/// <summary>A document that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>The document's id.</summary>
    public required long Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>A piece of its text around what was found, the words found between <c>«</c> and <c>»</c>.</summary>
    public required string Snippet { get; init; }

    /// <summary>How well it matches: higher is better, comparable within one search only.</summary>
    public double Score { get; init; }

    /// <summary>How much had to be forgiven to find it; the same for all hits of a search.</summary>
    public SearchUnderstanding Understood { get; init; }

    /// <summary>Where it comes from.</summary>
    public DocumentSource Source { get; init; }

    /// <summary>Whether it is read-only.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The page on its site; null for a document written here.</summary>
    public Uri? Url { get; init; }
}
