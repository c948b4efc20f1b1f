using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>Which way an answer changed.</summary>
public enum AccessChangeKind
{
    /// <summary>They may now, and might not before.</summary>
    Gained,

    /// <summary>They might before, and may not now.</summary>
    Lost,

    /// <summary>One of the two answers is Unknown, so what changed may be the answer and not the access.</summary>
    Unclear,
}

/// <summary>An answer that is another one than it was in the baseline.</summary>
public sealed record AccessChange
{
    /// <summary>Who: a user, or anonymous.</summary>
    public required Principal Subject { get; init; }

    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>The page, and with it those below that changed alike; null when the change is the space's.</summary>
    public string? PageId { get; init; }

    /// <summary>Its title.</summary>
    public string? Page { get; init; }

    /// <summary>What they may do now, or might.</summary>
    public required AccessRight Right { get; init; }

    /// <summary>The answer of the baseline.</summary>
    public required AccessResult Before { get; init; }

    /// <summary>The answer now.</summary>
    public required AccessResult After { get; init; }

    /// <summary>Through what: what lets them in now, what keeps them out, or what they had.</summary>
    public required string Through { get; init; }

    /// <summary>For how many pages it holds.</summary>
    public required int Pages { get; init; }

    /// <summary>Which way it went.</summary>
    public AccessChangeKind Kind => KindOf(Before, After);

    internal static AccessChangeKind KindOf(AccessResult before, AccessResult after) =>
        before == AccessResult.Unknown || after == AccessResult.Unknown ? AccessChangeKind.Unclear
        : after == AccessResult.Allowed ? AccessChangeKind.Gained
        : AccessChangeKind.Lost;
}
