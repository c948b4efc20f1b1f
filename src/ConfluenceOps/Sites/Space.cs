namespace ConfluenceOps.Sites;

/// <summary>A space as the connected account sees it.</summary>
public sealed record Space
{
    /// <summary>The site's id of the space. Ids are opaque text.</summary>
    public required string Id { get; init; }

    /// <summary>The key, such as <c>ENG</c>; compared without regard to case.</summary>
    public required string Key { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary><c>global</c>, <c>personal</c>, <c>collaboration</c>, <c>knowledge_base</c> …; servers add values.</summary>
    public string Type { get; init; } = "";

    /// <summary><c>current</c> or <c>archived</c>; servers add values.</summary>
    public string Status { get; init; } = "";

    /// <summary>The description as plain text; null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the page that the space opens with.</summary>
    public string? HomepageId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Where a browser opens it.</summary>
    public required Uri Url { get; init; }
}
