namespace ConfluenceOps.Sites;

/// <summary>One line of the site's audit log.</summary>
public sealed record AuditRecord
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of who did it.</summary>
    public string? Author { get; init; }

    /// <summary>The account id of who did it.</summary>
    public string? AuthorId { get; init; }

    /// <summary>The address it was done from.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>The category in the site's words; no closed list exists.</summary>
    public string Category { get; init; } = "";

    /// <summary>What happened, in a few words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What happened by a key that is the same in every language of the site; null where the site has none.</summary>
    public string? Key { get; init; }

    /// <summary>More words; often empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The thing it was done to.</summary>
    public AuditObject? Affected { get; init; }

    /// <summary>What else was concerned, such as the page and its space.</summary>
    public IReadOnlyList<AuditObject> Associated { get; init; } = [];

    /// <summary>Values before and after.</summary>
    public IReadOnlyList<AuditChange> Changes { get; init; } = [];
}

/// <summary>A thing that an audit record names. Confluence Cloud gives no ids here.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, such as <c>Page</c>.</param>
public sealed record AuditObject(string Name, string Type)
{
    /// <summary>Type and name.</summary>
    public override string ToString() => $"{Type} '{Name}'";
}

/// <summary>A value that changed.</summary>
/// <param name="Name">Of the value.</param>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
public sealed record AuditChange(string Name, string Old, string New)
{
    /// <summary>Name, before and after.</summary>
    public override string ToString() => $"{Name}: {Old} → {New}";
}
