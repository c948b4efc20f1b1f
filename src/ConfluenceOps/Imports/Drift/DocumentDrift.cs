using ConfluenceOps.Documents;

namespace ConfluenceOps.Imports.Drift;

/// <summary>A document that is not what its page is.</summary>
public record DocumentDrift
{
    /// <summary>The catalog's number of the document.</summary>
    public required long Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>Where it comes from: a document that has a page comes from there.</summary>
    public DocumentSource Source { get; } = DocumentSource.Confluence;

    /// <summary>Which side changed.</summary>
    public required DriftKind Drift { get; init; }

    /// <summary>Who edited the text: here where it was edited here, else there; null when nobody did, or nobody knows.</summary>
    public string? EditedBy { get; init; }

    /// <summary>When it was edited; null when it was not.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>The version of the page that was imported last.</summary>
    public int PageVersion { get; init; }

    /// <summary>The version that the page has at its site; null when the site was not asked, or has it no more.</summary>
    public int? SiteVersion { get; init; }

    /// <summary>Why the page is gone; null when it is there, or when nobody knows.</summary>
    public GoneReason? GoneReason { get; init; }

    /// <summary>The page on its site.</summary>
    public Uri? Url { get; init; }
}
