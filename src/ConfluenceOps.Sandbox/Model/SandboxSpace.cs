namespace ConfluenceOps.Sandbox.Model;

/// <summary>A space with its permissions.</summary>
public sealed record SandboxSpace
{
    /// <summary>The numeric id.</summary>
    public required long Id { get; init; }

    /// <summary>The space key, such as <c>ENG</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The space's name.</summary>
    public required string Name { get; init; }

    /// <summary><c>global</c>, <c>personal</c>, <c>collaboration</c> …</summary>
    public string Type { get; init; } = "global";

    /// <summary><c>current</c> or <c>archived</c>.</summary>
    public string Status { get; init; } = "current";

    /// <summary>Plain text.</summary>
    public string Description { get; init; } = "";

    /// <summary>The page that the space opens with.</summary>
    public long? HomepageId { get; init; }

    /// <summary>The account that made the space.</summary>
    public string? AuthorId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The rights that the space grants one by one.</summary>
    public List<SandboxPermission> Permissions { get; init; } = [];

    /// <summary>The roles that the space gives, one to a principal.</summary>
    public List<SandboxRoleAssignment> RoleAssignments { get; init; } = [];
}
