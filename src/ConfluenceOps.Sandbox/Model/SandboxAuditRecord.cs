namespace ConfluenceOps.Sandbox.Model;

/// <summary>One line of the audit log.</summary>
public sealed record SandboxAuditRecord
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that did it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>Such as <c>Permissions</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Such as <c>Content restriction added</c>.</summary>
    public required string Summary { get; init; }

    /// <summary>More words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it was done from.</summary>
    public string RemoteAddress { get; init; } = "203.0.113.7";

    /// <summary>The thing it was done to.</summary>
    public SandboxAuditObject? Affected { get; init; }

    /// <summary>What else was concerned: the page, the space.</summary>
    public List<SandboxAuditObject> Associated { get; init; } = [];

    /// <summary>Before and after.</summary>
    public List<SandboxAuditChange> Changes { get; init; } = [];
}
