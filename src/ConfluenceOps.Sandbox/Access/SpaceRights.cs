using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>What a space lets somebody do: whatever names them, added up.</summary>
/// <remarks>facts.md, section 6, step 3.</remarks>
internal sealed class SpaceRights
{
    private readonly HashSet<SpaceRight> _rights;

    public SpaceRights(SandboxSpace space, Standing standing) => _rights =
    [
        .. space.Permissions
            .Where(grant => standing.IsNamedBy(grant.PrincipalType, grant.PrincipalId))
            .Select(grant => new SpaceRight(grant.Operation, grant.Target))
            .Where(right => !(standing.IsGuest && right.IsClosedToGuests)),
    ];

    /// <summary>Without reading, no other right is worth anything.</summary>
    public bool Include(SpaceRight right) => _rights.Contains(SpaceRight.Read) && _rights.Contains(right);
}
