using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Changes;

/// <summary>Changes to the rights that a space grants one by one, with what Confluence refuses.</summary>
/// <remarks>facts.md, section 4.3.</remarks>
internal static class Grants
{
    public static SandboxPermission Wanted(SiteState state, SandboxSpace space, Party party, SpaceRight right)
    {
        if (!GrantableRight.All.Any(known => known.Right == right && !known.OnlyInRoles))
            throw new RefusedException(400, $"The operation {right.Operation} {right.Target} cannot be granted in a space");
        if (party.IsGuest && right.IsClosedToGuests)
            throw new RefusedException(400, "Guests cannot hold that permission");
        var held = space.Permissions.FindAll(party.Holds).ConvertAll(Right);
        if (held.Contains(right))
            throw new RefusedException(400, "Permission already exists");
        if (right != SpaceRight.Read && !held.Contains(SpaceRight.Read))
            throw new RefusedException(400, "'read space' permission doesn't exist for the given user or group");
        return new() { Id = state.NextIds.Grant, PrincipalType = party.Type, PrincipalId = party.Id, Operation = right.Operation, Target = right.Target };
    }

    /// <summary>What goes with a grant: itself, and with somebody's last right to read all others that they have.</summary>
    public static List<SandboxPermission> GoingWith(SandboxSpace space, long id)
    {
        var grant = space.Permissions.Find(one => one.Id == id) ?? throw new RefusedException(404, $"No permission found with id: {id}");
        var ofThem = space.Permissions.FindAll(one => (one.PrincipalType, one.PrincipalId) == (grant.PrincipalType, grant.PrincipalId));
        var going = Right(grant) == SpaceRight.Read && ofThem.Count(one => Right(one) == SpaceRight.Read) == 1 ? ofThem : [grant];
        if (going.Exists(IsAdministering) && !space.Permissions.Except(going).Any(IsAdministering))
            throw new RefusedException(400, "All of the admin permissions cannot be removed from a space");
        return going;
    }

    public static SpaceRight Right(SandboxPermission grant) => new(grant.Operation, grant.Target);

    private static bool IsAdministering(SandboxPermission grant) => Right(grant) == SpaceRight.Administer;
}
