using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>Where a document comes from.</summary>
public enum DocumentSource
{
    /// <summary>Imported from a page of a Confluence site.</summary>
    Confluence,

    /// <summary>Written here.</summary>
    Catalog,
}

/// <summary>A document of the catalog, without its text.</summary>
public sealed record Document
{
    /// <summary>The catalog's number of the document; never used again.</summary>
    public required long Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of the space it belongs to.</summary>
    public required string Space { get; init; }

    /// <summary>Where it comes from.</summary>
    public required DocumentSource Source { get; init; }

    /// <summary>Page or blog post.</summary>
    public ContentKind Kind { get; init; }

    /// <summary>The site's id of the page; null for a document written here.</summary>
    public string? PageId { get; init; }

    /// <summary>The version number of the page that was imported last; null for a document written here.</summary>
    public int? PageVersion { get; init; }

    /// <summary>The catalog's own version number of the text, from 1; rises with every import and every edit that changes it.</summary>
    public int Version { get; init; }

    /// <summary>No cmdlet changes the text of such a document.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The name of who made the current version.</summary>
    public string? Author { get; init; }

    /// <summary>When the page or document was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When its text was changed last, there or here.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>When it was imported last; null for a document written here.</summary>
    public DateTimeOffset? Imported { get; init; }

    /// <summary>Whether its text was edited here since it was imported.</summary>
    public bool Edited { get; init; }

    /// <summary>When it went to the trash; null for a document that is not there.</summary>
    public DateTimeOffset? Gone { get; init; }

    /// <summary>Why it went to the trash; null for a document that is not there.</summary>
    public GoneReason? GoneReason { get; init; }

    /// <summary>The order among its siblings.</summary>
    public int? Position { get; init; }

    /// <summary>The titles of what it hangs under, from the top.</summary>
    public IReadOnlyList<string> Ancestors { get; init; } = [];

    /// <summary>The names of the collections that it is in, in their order.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>Tags: the page's labels, then those that were put on here.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The page's own restrictions as they were when it was imported.</summary>
    public IReadOnlyList<Restriction> Restrictions { get; init; } = [];

    /// <summary>The files on the page as they were when it was imported.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The page on its site; null for a document written here.</summary>
    public Uri? Url { get; init; }
}
