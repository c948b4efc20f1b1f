using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions;

/// <summary>Everything about a site that decides who may do what, gathered once. Plain data: it is saved as a baseline and read back.</summary>
/// <remarks>What could not be read is marked at its place, never left out: a gap makes answers Unknown.</remarks>
public sealed record AccessMap
{
    /// <summary>The site's address.</summary>
    public required Uri Site { get; init; }

    /// <summary>When it was gathered.</summary>
    public required DateTimeOffset Gathered { get; init; }

    /// <summary>The account that gathered it; null for an export.</summary>
    public User? Account { get; init; }

    /// <summary>Which rules the site follows.</summary>
    public SiteKind Kind { get; init; }

    /// <summary>Whether <see cref="Group.Access"/> says who may use Confluence. An export of a space cannot: then everybody whom it names is taken to.</summary>
    public bool IsProductAccessKnown { get; init; } = true;

    /// <summary>Whether the site lets anybody in who is not signed in, whatever its spaces grant; null when that could not be told.</summary>
    public bool? AllowsAnonymous { get; init; }

    /// <summary>How the site grants rights.</summary>
    public RoleMode RoleMode { get; init; } = RoleMode.Permissions;

    /// <summary>The site's roles.</summary>
    public IReadOnlyList<SpaceRole> Roles { get; init; } = [];

    /// <summary>Every account that a group, a grant, a restriction or a page names, each once.</summary>
    public IReadOnlyList<User> Users { get; init; } = [];

    /// <summary>Account ids that something names and that the site does not know.</summary>
    public IReadOnlyList<string> UnknownUsers { get; init; } = [];

    /// <summary>All groups; those that a grant or a restriction names and that the site does not list have a gap.</summary>
    public IReadOnlyList<GroupRecord> Groups { get; init; } = [];

    /// <summary>The spaces that were asked for.</summary>
    public IReadOnlyList<SpaceRecord> Spaces { get; init; } = [];

    /// <summary>What could not be read that belongs to no single space, group or page.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];
}

/// <summary>A group and who is in it.</summary>
public sealed record GroupRecord
{
    /// <summary>The group.</summary>
    public required Group Group { get; init; }

    /// <summary>Account ids of its direct members.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Ids of groups whose members are members too.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>False for a group that something names and that the site, which lists its groups, does not list: it was deleted, or never was.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Why the members are not known, or not all; null when they are.</summary>
    public string? Gap { get; init; }
}

/// <summary>A space, what it grants, and what is in it.</summary>
public sealed record SpaceRecord
{
    /// <summary>The space.</summary>
    public required Space Space { get; init; }

    /// <summary>The rights that it grants one by one.</summary>
    public IReadOnlyList<SpacePermission> Permissions { get; init; } = [];

    /// <summary>The roles that it gives.</summary>
    public IReadOnlyList<RoleAssignment> RoleAssignments { get; init; } = [];

    /// <summary>Data Center: every active user of the machine may view it, licensed or not.</summary>
    public bool OpenToUnlicensed { get; init; }

    /// <summary>Why the grants are not known; null when they are.</summary>
    public string? PermissionGap { get; init; }

    /// <summary>Its pages, blog posts and folders. Empty when only the space was asked for.</summary>
    public IReadOnlyList<ContentNode> Content { get; init; } = [];

    /// <summary>Why the content is not known, or not all; null when it is.</summary>
    public string? ContentGap { get; init; }

    /// <summary>Everybody and everything that a grant, a role or a restriction names, as often as it does.</summary>
    internal IEnumerable<Principal> Principals =>
        Permissions.Select(permission => permission.Principal)
            .Concat(RoleAssignments.Select(assignment => assignment.Principal))
            .Concat(Content.SelectMany(node => node.Restrictions ?? []).SelectMany(restriction => restriction.Allowed));
}

/// <summary>Something that could not be read.</summary>
/// <param name="What">What: <c>the roles of the site</c>.</param>
/// <param name="Why">Why not, in the words of the error.</param>
public sealed record Gap(string What, string Why)
{
    /// <summary>Both.</summary>
    public override string ToString() => $"{What}: {Why}";
}
