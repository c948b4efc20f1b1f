namespace ConfluenceOps.Sites;

/// <summary>Where a comment stands.</summary>
public enum CommentKind
{
    /// <summary>Below the page.</summary>
    Footer,

    /// <summary>At some words of the page.</summary>
    Inline,
}

/// <summary>A comment on a page or blog post as it is now.</summary>
public sealed record Comment
{
    /// <summary>The content id.</summary>
    public required string Id { get; init; }

    /// <summary>The page or blog post that it is about.</summary>
    public required string PageId { get; init; }

    /// <summary>Where it stands.</summary>
    public CommentKind Kind { get; init; }

    /// <summary>The comment that it answers; null when it answers none.</summary>
    public string? ParentId { get; init; }

    /// <summary>The account id of who wrote it.</summary>
    public string? AuthorId { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When its current version was written.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>The words that an inline comment stands at; null when it stands below the page or the site does not say.</summary>
    public string? Selection { get; init; }

    /// <summary>Whether somebody has closed it.</summary>
    public bool IsResolved { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>How the body is written.</summary>
    public BodyFormat BodyFormat { get; init; }
}
