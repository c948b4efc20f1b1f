namespace ConfluenceOps.Documents;

/// <summary>What the catalog knows of the two sides of an imported document: its text here, and its page as it was imported last.</summary>
public sealed record DocumentSides
{
    /// <summary>The document.</summary>
    public required long DocumentId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>The address of its site.</summary>
    public required Uri Site { get; init; }

    /// <summary>The site's id of the page.</summary>
    public required string PageId { get; init; }

    /// <summary>The version of the page that was imported last.</summary>
    public int PageVersion { get; init; }

    /// <summary>Where a browser opens the page.</summary>
    public Uri? Url { get; init; }

    /// <summary>Who made the current text.</summary>
    public string? Author { get; init; }

    /// <summary>When the current text was made.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>The version of the document that both sides have in common.</summary>
    public int BaseVersion { get; init; }

    /// <summary>The version of the document that holds what was imported last.</summary>
    public int ImportedVersion { get; init; }

    /// <summary>Whether the text here is neither the common one nor what was imported last.</summary>
    public bool IsChangedHere { get; init; }

    /// <summary>Whether what was imported last is neither the common text nor the one here.</summary>
    public bool IsChangedThere { get; init; }

    /// <summary>Whether the page was gone at the last import: the document is in the trash, or was taken back from there by hand.</summary>
    public bool IsGone { get; init; }

    /// <summary>Why it is in the trash; null when it is not there.</summary>
    public GoneReason? GoneReason { get; init; }
}
