namespace ConfluenceOps.Sandbox.Model;

/// <summary>A comment on a page or blog post as it is now.</summary>
public sealed record SandboxComment
{
    /// <summary>The numeric content id.</summary>
    public required long Id { get; init; }

    /// <summary>The comment on the same page that it answers; null when it answers none.</summary>
    public long? ParentId { get; init; }

    /// <summary><c>footer</c> or <c>inline</c>; answers stand where the comment above them stands.</summary>
    public string Location { get; init; } = "footer";

    /// <summary>The marker in the page's body at which an inline comment stands.</summary>
    public string? MarkerRef { get; init; }

    /// <summary>The words of the page at which an inline comment stands.</summary>
    public string? Selection { get; init; }

    /// <summary><c>open</c>, <c>reopened</c>, <c>resolved</c> or <c>dangling</c>.</summary>
    public string Resolution { get; init; } = "open";

    /// <summary>The account that wrote it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The number of the current version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When the current version was written.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>The body in storage format.</summary>
    public string Body { get; init; } = "";
}
