namespace ConfluenceOps.Sites.Access;

/// <summary>How a site grants rights in spaces.</summary>
/// <remarks>facts.md, section 4.2.</remarks>
public enum RoleMode
{
    /// <summary>The site did not say, or said a word that this version has not heard of.</summary>
    Unknown,

    /// <summary>Right by right: <c>PRE_ROLES</c>, and sites that know no roles.</summary>
    Permissions,

    /// <summary>Both, while the site moves: <c>ROLES_TRANSITION</c>.</summary>
    Transition,

    /// <summary>By roles alone: <c>ROLES</c>.</summary>
    Roles,
}

/// <summary>A bundle of rights that spaces give to principals.</summary>
public sealed record SpaceRole
{
    /// <summary>The site's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name: <c>Admin</c>, <c>Manager</c>, <c>Collaborator</c>, <c>Viewer</c>, or one of the site's own.</summary>
    public required string Name { get; init; }

    /// <summary><c>SYSTEM</c> or <c>CUSTOM</c>; servers add values.</summary>
    public string Type { get; init; } = "";

    /// <summary>What it is for, in the site's words.</summary>
    public string Description { get; init; } = "";

    /// <summary>The rights in it.</summary>
    public IReadOnlyList<SpaceOperation> Operations { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A role that a space gives to one principal.</summary>
/// <param name="Space">The key of the space.</param>
/// <param name="Principal">To whom.</param>
/// <param name="RoleId">Which role.</param>
public sealed record RoleAssignment(string Space, Principal Principal, string RoleId);
