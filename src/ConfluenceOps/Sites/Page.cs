namespace ConfluenceOps.Sites;

/// <summary>A page or a blog post as it is now.</summary>
public sealed record Page
{
    /// <summary>The content id; keeps its value when the page is renamed or moved.</summary>
    public required string Id { get; init; }

    /// <summary>Page or blog post.</summary>
    public ContentKind Kind { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>The site's id of its space.</summary>
    public required string SpaceId { get; init; }

    /// <summary><c>current</c>, <c>archived</c>, <c>draft</c>, <c>trashed</c> …; servers add values.</summary>
    public string Status { get; init; } = "current";

    /// <summary>The id of what it hangs under; null at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary><c>page</c>, <c>folder</c>, <c>whiteboard</c> …; null at the top.</summary>
    public string? ParentType { get; init; }

    /// <summary>The order among its siblings; null when the site does not say.</summary>
    public int? Position { get; init; }

    /// <summary>The account id of who made it.</summary>
    public string? AuthorId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The number of the current version, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The account id of who made the current version.</summary>
    public string? VersionAuthorId { get; init; }

    /// <summary>When the current version was made.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>The body; null when it was not asked for.</summary>
    public string? Body { get; init; }

    /// <summary>How the body is written.</summary>
    public BodyFormat BodyFormat { get; init; }

    /// <summary>Where a browser opens it.</summary>
    public required Uri Url { get; init; }
}
