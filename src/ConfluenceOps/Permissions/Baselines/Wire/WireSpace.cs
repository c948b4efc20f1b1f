using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Baselines.Wire;

internal sealed class WireSpace
{
    public string? Id { get; set; }

    public string? Key { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Status { get; set; }

    public string? Description { get; set; }

    public string? HomepageId { get; set; }

    public DateTimeOffset? Created { get; set; }

    public string? Url { get; set; }

    public bool OpenToUnlicensed { get; set; }

    public string? PermissionGap { get; set; }

    public string? ContentGap { get; set; }

    public IReadOnlyList<WireGrant?>? Grants { get; set; }

    public IReadOnlyList<WireAssignment?>? Assignments { get; set; }

    public IReadOnlyList<WireNode?>? Content { get; set; }
}

internal sealed class WireGrant
{
    public string? Id { get; set; }

    /// <summary>A principal.</summary>
    public int? To { get; set; }

    /// <summary>An operation.</summary>
    public int? May { get; set; }
}

internal sealed class WireAssignment
{
    /// <summary>A principal.</summary>
    public int? To { get; set; }

    public string? Role { get; set; }
}

internal sealed class WireNode
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Parent { get; set; }

    /// <summary>An account.</summary>
    public int? Author { get; set; }

    public DateTimeOffset? Modified { get; set; }

    public IReadOnlyList<string?>? Labels { get; set; }

    /// <summary>Left out where it has none.</summary>
    public IReadOnlyList<WireList?>? Lists { get; set; }

    /// <summary>The restrictions could not be read, which is not the same as having none.</summary>
    public bool IsUnread { get; set; }

    public string? Gap { get; set; }

    public string? Url { get; set; }
}

internal sealed class WireList
{
    public RestrictedOperation For { get; set; }

    /// <summary>Principals.</summary>
    public IReadOnlyList<int>? Allowed { get; set; }
}
