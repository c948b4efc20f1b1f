namespace ConfluenceOps.Sites.Access;

/// <summary>One right that a space grants to one principal.</summary>
public sealed record SpacePermission
{
    /// <summary>The site's id of the grant; opaque, and empty where the site gives none.</summary>
    public required string Id { get; init; }

    /// <summary>The site's ids of further grants of the same right to the same principal; what is revoked is revoked with all of them.</summary>
    public IReadOnlyList<string> TwinIds { get; init; } = [];

    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>To whom.</summary>
    public required Principal Principal { get; init; }

    /// <summary>What.</summary>
    public required SpaceOperation Operation { get; init; }
}
