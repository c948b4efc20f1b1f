using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>Turns "grant" and "revoke" into the changes that the site has to be told, in an order that it accepts.</summary>
/// <remarks>facts.md, section 4.3.</remarks>
public static class GrantPlans
{
    /// <summary>What grants rights in a space; nothing where they are granted already.</summary>
    public static IReadOnlyList<PlannedChange> Grant(AccessMap map, string space, Principal principal, IReadOnlyList<SpaceOperation> operations)
    {
        var record = RecordOf(map, space);
        if (map.RoleMode == RoleMode.Roles)
            throw ChangeRefusedException.RolesOnly(space);
        var held = HeldBy(record, principal);
        // Confluence takes no other right before the right to view.
        return [.. operations.Prepend(SpaceOperation.ReadSpace).Distinct().Where(operation => !held.Contains(operation))
            .Select(operation => new Grant { Space = space, Principal = principal, Operation = operation })];
    }

    /// <summary>What revokes rights in a space; nothing where none is granted.</summary>
    /// <param name="map">The site.</param>
    /// <param name="space">The key of the space.</param>
    /// <param name="principal">From whom.</param>
    /// <param name="operations">Which; null for all.</param>
    public static IReadOnlyList<PlannedChange> Revoke(AccessMap map, string space, Principal principal, IReadOnlyList<SpaceOperation>? operations)
    {
        var record = RecordOf(map, space);
        if (map.RoleMode == RoleMode.Roles)
            return operations is null ? Assign(map, space, principal, role: null) : throw ChangeRefusedException.RolesOnly(space);
        var held = HeldBy(record, principal);
        // With the right to view Confluence takes all others, so they are part of the plan, and of what undoes it.
        var gone = operations is null || operations.Contains(SpaceOperation.ReadSpace) ? held : held.Intersect(operations);
        return [.. gone.OrderBy(operation => operation == SpaceOperation.ReadSpace)
            .Select(operation => new Revoke { Space = space, Principal = principal, Operation = operation })];
    }

    /// <summary>What gives a role in a space; nothing where it is given already.</summary>
    /// <param name="map">The site.</param>
    /// <param name="space">The key of the space.</param>
    /// <param name="principal">To whom.</param>
    /// <param name="role">The role's name or id; null to take the role away.</param>
    public static IReadOnlyList<PlannedChange> Assign(AccessMap map, string space, Principal principal, string? role)
    {
        var record = RecordOf(map, space);
        if (map.RoleMode == RoleMode.Permissions)
            throw ChangeRefusedException.NoRoles();
        var wanted = role is null ? null
            : map.Roles.FirstOrDefault(one => one.Id == role || string.Equals(one.Name, role, StringComparison.OrdinalIgnoreCase))
                ?? throw ChangeRefusedException.UnknownRole(role, map.Roles.Select(one => one.Name));
        var former = record.RoleAssignments.FirstOrDefault(assignment => assignment.Principal.IsSameAs(principal))?.RoleId;
        return former == wanted?.Id ? [] :
        [
            new AssignRole
            {
                Space = space,
                Principal = principal,
                RoleId = wanted?.Id,
                Role = wanted?.Name,
                FormerRoleId = former,
                FormerRole = map.Roles.FirstOrDefault(one => one.Id == former)?.Name,
            },
        ];
    }

    private static SpaceRecord RecordOf(AccessMap map, string space)
    {
        ArgumentNullException.ThrowIfNull(map);
        var record = map.Spaces.First(one => one.Space.Key == space);
        return record.PermissionGap is { } gap ? throw ChangeRefusedException.Unreadable(space, gap) : record;
    }

    private static HashSet<SpaceOperation> HeldBy(SpaceRecord record, Principal principal) =>
        [.. record.Permissions.Where(permission => permission.Principal.IsSameAs(principal)).Select(permission => permission.Operation)];
}
