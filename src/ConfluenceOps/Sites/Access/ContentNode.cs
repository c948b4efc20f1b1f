namespace ConfluenceOps.Sites.Access;

/// <summary>A page, a blog post or what pages hang under, as far as access depends on it.</summary>
public sealed record ContentNode
{
    /// <summary>The content id.</summary>
    public required string Id { get; init; }

    /// <summary><c>page</c>, <c>blogpost</c>, <c>folder</c>, <c>whiteboard</c>, <c>database</c>, <c>embed</c>; servers add values.</summary>
    public required string Type { get; init; }

    /// <summary>The title; the id where the account may not read it.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>The id of what it hangs under; null at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>The account id of who made it.</summary>
    public string? AuthorId { get; init; }

    /// <summary>When its current version was made; null where the site did not say.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Global labels.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Its own restrictions; empty means that it has none, null that they could not be read.</summary>
    public IReadOnlyList<Restriction>? Restrictions { get; init; } = [];

    /// <summary>Why the restrictions could not be read; null when they were.</summary>
    public string? Gap { get; init; }

    /// <summary>Where a browser opens it.</summary>
    public Uri? Url { get; init; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
