namespace ConfluenceOps.Sandbox.Model;

/// <summary>A page, a blog post, or what else hangs in a page tree, as it is now.</summary>
public sealed record SandboxPage
{
    /// <summary>The numeric content id.</summary>
    public required long Id { get; init; }

    /// <summary>The id of its space.</summary>
    public required long SpaceId { get; init; }

    /// <summary><c>page</c>, <c>blogpost</c>, <c>folder</c>, <c>whiteboard</c>, <c>database</c> or <c>embed</c>.</summary>
    public string Type { get; init; } = "page";

    /// <summary>The title, unique in its space among pages.</summary>
    public required string Title { get; init; }

    /// <summary><c>current</c>, <c>archived</c>, <c>draft</c> or <c>trashed</c>.</summary>
    public string Status { get; init; } = "current";

    /// <summary>The page, or folder, above it; null at the top and for blog posts.</summary>
    public long? ParentId { get; init; }

    /// <summary>The order among its siblings.</summary>
    public int Position { get; init; }

    /// <summary>The account that made it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The number of the current version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The account that made the current version.</summary>
    public required string VersionAuthorId { get; init; }

    /// <summary>When the current version was made.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>The comment of the current version.</summary>
    public string VersionMessage { get; init; } = "";

    /// <summary>The body in storage format.</summary>
    public string Body { get; init; } = "";

    /// <summary>The body in Atlassian Document Format; null for a page of which the site makes one from its words.</summary>
    public string? AtlasDocument { get; init; }

    /// <summary>Global labels, lower case.</summary>
    public List<string> Labels { get; init; } = [];

    /// <summary>Who may view; empty means no restriction.</summary>
    public List<SandboxPrincipal> ViewRestriction { get; init; } = [];

    /// <summary>Who may edit; empty means no restriction.</summary>
    public List<SandboxPrincipal> EditRestriction { get; init; } = [];

    /// <summary>The files on the page.</summary>
    public List<SandboxAttachment> Attachments { get; init; } = [];

    /// <summary>The comments on the page.</summary>
    public List<SandboxComment> Comments { get; init; } = [];
}
