using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Changes;

/// <summary>Changes to the roles that a space gives.</summary>
/// <remarks>facts.md, section 4.2.</remarks>
internal static class RoleAssignments
{
    /// <summary>Gives each party its role in place of the one it has; no role takes that one away.</summary>
    public static SiteState Assign(Doer doer, SiteState state, SandboxSpace space, IReadOnlyList<(Party Party, string? RoleId)> wanted)
    {
        var roles = state.Site.Roles;
        var assignments = space.RoleAssignments.ToList();
        var records = new List<SandboxAuditRecord>();
        foreach (var (party, roleId) in wanted)
        {
            if (roleId is not null && !roles.ById.ContainsKey(roleId))
                throw new RefusedException(400, $"No role found with id: {roleId}");
            var old = assignments.Find(party.Holds);
            if (old?.RoleId == roleId)
                continue;
            assignments.RemoveAll(party.Holds);
            if (roleId is not null)
                assignments.Add(new(party.Type, party.Id, roleId));
            records.Add(ChangeRecord.RoleChanged(doer, space, party, NameOf(old?.RoleId), NameOf(roleId)));
        }

        var changed = space with { RoleAssignments = assignments };
        return IsAdministered(changed, roles) || !IsAdministered(space, roles)
            ? state.With(changed, records)
            : throw new RefusedException(400, "The last administrator of a space cannot be removed");

        string NameOf(string? roleId) => roleId is null ? "" : roles.ById[roleId].Name;
    }

    private static bool IsAdministered(SandboxSpace space, SiteRoles roles) =>
        space.Permissions.Exists(grant => Grants.Right(grant) == SpaceRight.Administer)
        || space.RoleAssignments.Exists(one => roles.ById[one.RoleId].Permissions.Contains(SpaceRight.Administer.ToString()));
}
