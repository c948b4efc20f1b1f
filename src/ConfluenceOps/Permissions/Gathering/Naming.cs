using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Gives principals the names that grants come without.</summary>
internal static class Naming
{
    public static AccessMap Name(AccessMap map)
    {
        var users = map.Users.ToDictionary(user => user.AccountId, user => user.DisplayName, StringComparer.Ordinal);
        var groups = map.Groups.ToDictionary(record => record.Group.Id, record => record.Group.Name, StringComparer.Ordinal);
        var roles = map.Roles.ToDictionary(role => role.Id, role => role.Name, StringComparer.Ordinal);
        return map with { Spaces = [.. map.Spaces.Select(Named)] };

        SpaceRecord Named(SpaceRecord record) => record with
        {
            Permissions = [.. record.Permissions.Select(permission => permission with { Principal = Of(permission.Principal) })],
            RoleAssignments = [.. record.RoleAssignments.Select(assignment => assignment with { Principal = Of(assignment.Principal) })],
        };

        Principal Of(Principal principal) => principal.Name is not null ? principal : principal with
        {
            Name = principal.Kind switch
            {
                PrincipalKind.User => users.GetValueOrDefault(principal.Id),
                PrincipalKind.Group => groups.GetValueOrDefault(principal.Id),
                PrincipalKind.Role => roles.GetValueOrDefault(principal.Id),
                _ => null,
            },
        };
    }
}
