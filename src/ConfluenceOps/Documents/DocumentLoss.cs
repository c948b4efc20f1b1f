namespace ConfluenceOps.Documents;

/// <summary>A construct of a page whose meaning its document could not keep; its words are there.</summary>
public sealed record DocumentLoss
{
    /// <summary>Which construct, such as <c>macro:livesearch</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How often it occurs in the document.</summary>
    public int Count { get; init; }

    /// <summary>The document.</summary>
    public long DocumentId { get; init; }

    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of the document's space.</summary>
    public required string Space { get; init; }

    /// <summary>Where the document comes from.</summary>
    public DocumentSource Source { get; init; }

    /// <summary>The page on its site.</summary>
    public Uri? Url { get; init; }
}
