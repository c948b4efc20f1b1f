using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>What a space lets somebody do: whatever names them, added up.</summary>
/// <remarks>facts.md, section 6, step 3.</remarks>
internal sealed class SpaceRights
{
    private readonly HashSet<SpaceRight> _rights;

    /// <param name="space">The space; it has grants, role assignments or both, as the site's role mode allows.</param>
    /// <param name="roles">The site's roles.</param>
    /// <param name="standing">Who.</param>
    public SpaceRights(SandboxSpace space, SiteRoles roles, Standing standing)
    {
        var granted = space.Permissions
            .Where(grant => standing.IsNamedBy(grant.PrincipalType, grant.PrincipalId))
            .Select(grant => new SpaceRight(grant.Operation, grant.Target));
        var byRole = space.RoleAssignments
            .Where(assignment => standing.IsNamedBy(assignment.PrincipalType, assignment.PrincipalId))
            .SelectMany(assignment => roles.ById[assignment.RoleId].Permissions.Select(SpaceRight.Parse));
        _rights = [.. granted.Concat(byRole).Where(right => !(standing.IsGuest && right.IsClosedToGuests))];
    }

    /// <summary>Without reading, no other right is worth anything.</summary>
    public bool Include(SpaceRight right) => _rights.Contains(SpaceRight.Read) && _rights.Contains(right);
}
