using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Who may do what in a space that was just made: everything for its maker, viewing for the others unless it is private.</summary>
/// <remarks>What the others get is a setting of real sites; viewing is the least that any of them would give.</remarks>
internal static class NewSpaceAccess
{
    public static SandboxSpace Of(SiteDraft draft, SandboxSpace space, bool isPrivate) =>
        draft.GrantsByRoles ? WithRoles(draft, space, isPrivate) : WithGrants(draft, space, isPrivate);

    private static SandboxSpace WithRoles(SiteDraft draft, SandboxSpace space, bool isPrivate)
    {
        List<SandboxRoleAssignment> assignments = [new("user", space.AuthorId!, draft.RoleWith(SpaceRight.Administer).Id)];
        if (!isPrivate)
            assignments.Add(new("access-class", "all-licensed-users", draft.RoleWith(SpaceRight.Read).Id));
        return space with { RoleAssignments = assignments };
    }

    private static SandboxSpace WithGrants(SiteDraft draft, SandboxSpace space, bool isPrivate)
    {
        var grants = GrantableRight.All.Where(right => !right.OnlyInRoles).Select(right => Grant("user", space.AuthorId!, right.Right)).ToList();
        if (!isPrivate)
            grants.Add(Grant("access-class", "ALL_LICENSED_USERS", SpaceRight.Read));
        return space with { Permissions = grants };

        SandboxPermission Grant(string type, string id, SpaceRight right) =>
            new() { Id = draft.TakeGrantId(), PrincipalType = type, PrincipalId = id, Operation = right.Operation, Target = right.Target };
    }
}
