using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>The answer of v2 <c>/space-role-mode</c>.</summary>
internal sealed class WireRoleMode
{
    public string? Mode { get; set; }
}

/// <summary>v2 <c>SpaceRole</c>.</summary>
internal sealed class WireRole : IIdentified
{
    public string Id { get; set; } = "";

    public string? Type { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Ids such as <c>read/space</c>.</summary>
    public IReadOnlyList<string>? SpacePermissions { get; set; }
}

/// <summary>v2 <c>SpaceRoleAssignment</c>; without a role it takes the principal's role away.</summary>
internal sealed class WireRoleAssignment
{
    public WireRoleHolder? Principal { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RoleId { get; set; }
}

/// <summary>v2 <c>Principal</c>.</summary>
internal sealed class WireRoleHolder
{
    public string? PrincipalType { get; set; }

    public string? PrincipalId { get; set; }
}
