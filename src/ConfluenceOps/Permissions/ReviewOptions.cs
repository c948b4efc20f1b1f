using ConfluenceOps.Permissions.Findings;

namespace ConfluenceOps.Permissions;

/// <summary>What a review does besides gathering.</summary>
public sealed record ReviewOptions
{
    /// <summary>What to look for.</summary>
    public FindingOptions Findings { get; init; } = new();

    /// <summary>How many answers to hold against the site's own check; 0 for none.</summary>
    public int Verify { get; init; }

    /// <summary>How far back to read the audit log, for rights that nobody uses; null leaves it unread.</summary>
    public TimeSpan? Audit { get; init; }

    /// <summary>Look past restrictions with the admin key of an organization or site administrator. Each use is in the site's audit log.</summary>
    public bool UseAdminKey { get; init; }
}
