using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions;

/// <summary>One right that a space grants, by itself or as a part of a role, with the name of whom it is granted to.</summary>
public sealed record GrantedPermission
{
    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>To whom.</summary>
    public required Principal Principal { get; init; }

    /// <summary>What, in the site's words; null for a role of which nobody could say what is in it.</summary>
    public SpaceOperation? Operation { get; init; }

    /// <summary>What, in the words that people see: <c>View</c>, <c>Add pages</c>, <c>Administer</c> …</summary>
    public string Right => Operation is null ? "" : GrantWording.Name(Operation);

    /// <summary>The role that it is a part of; null for a right that was granted by itself.</summary>
    public string? Role { get; init; }

    /// <summary>The site's id of the grant; null for what comes with a role.</summary>
    public string? Id { get; init; }

    /// <summary>Every right that the spaces of a map grant.</summary>
    public static IEnumerable<GrantedPermission> AllOf(AccessMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Spaces.SelectMany(record => Granted(record).Concat(FromRoles(record, map.Roles)));
    }

    private static IEnumerable<GrantedPermission> Granted(SpaceRecord record) => record.Permissions
        // What a role may do here is told for each principal that has the role.
        .Where(permission => permission.Principal.Kind != PrincipalKind.Role || record.RoleAssignments.Count == 0)
        .Select(permission => new GrantedPermission { Space = permission.Space, Principal = permission.Principal, Operation = permission.Operation, Id = permission.Id });

    private static IEnumerable<GrantedPermission> FromRoles(SpaceRecord record, IReadOnlyList<SpaceRole> roles) =>
        from assignment in record.RoleAssignments
        let role = roles.FirstOrDefault(one => one.Id == assignment.RoleId)
        from operation in role?.Operations.DefaultIfEmpty() ?? [null]
        select new GrantedPermission { Space = assignment.Space, Principal = assignment.Principal, Operation = operation, Role = role?.Name ?? assignment.RoleId };
}
