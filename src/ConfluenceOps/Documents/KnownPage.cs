using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>What the catalog knows of a page that was imported before.</summary>
public sealed record KnownPage
{
    /// <summary>The catalog's number of its document.</summary>
    public required long DocumentId { get; init; }

    /// <summary>The title then.</summary>
    public required string Title { get; init; }

    /// <summary>The site's id of its space then.</summary>
    public required string SpaceId { get; init; }

    /// <summary>Page or blog post.</summary>
    public ContentKind Kind { get; init; }

    /// <summary>The page's version number then.</summary>
    public int PageVersion { get; init; }

    /// <summary>When that version was made.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>What it hung under then.</summary>
    public string? ParentId { get; init; }

    /// <summary>The order among its siblings then.</summary>
    public int? Position { get; init; }

    /// <summary>The hash then.</summary>
    public byte[] SourceHash { get; init; } = [];

    /// <summary>Whether its document was edited here since.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Whether its document is in the trash.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether somebody has taken its document back from the trash by hand.</summary>
    public bool IsKept { get; init; }
}

/// <summary>A comment or a file that the catalog has.</summary>
/// <param name="PageId">The page that it is on.</param>
/// <param name="Modified">When its current version was made; null where the catalog does not know.</param>
public sealed record KnownPart(string PageId, DateTimeOffset? Modified);
