using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Permissions;

/// <summary>What a space grants, to people, groups and anonymous alone: here are no roles and no classes of people.</summary>
internal static class NamedGrants
{
    public static IReadOnlyList<SandboxPermission> Of(SiteIndex site, SandboxSpace space)
    {
        var byRole = space.RoleAssignments.SelectMany(
            assignment => site.Roles.ById[assignment.RoleId].Permissions.Select(SpaceRight.Parse), (assignment, right) => Grant(assignment.PrincipalType, assignment.PrincipalId, right));
        return [.. space.Permissions.Concat(byRole)
            .SelectMany(grant => grant.PrincipalType == "access-class" ? InClass(site, grant) : [grant])
            .DistinctBy(grant => (grant.PrincipalType, grant.PrincipalId, Grants.Right(grant)))];
    }

    public static SandboxPermission Grant(string type, string id, SpaceRight right) =>
        new() { Id = 0, PrincipalType = type, PrincipalId = id, Operation = right.Operation, Target = right.Target };

    private static IEnumerable<SandboxPermission> InClass(SiteIndex site, SandboxPermission grant)
    {
        var members = grant.PrincipalId switch
        {
            "ANONYMOUS_USERS" or "anonymous-users" => [Party.Anonymous],
            "ALL_LICENSED_USERS" or "all-licensed-users" => GlobalGrants.Users(site).Where(party => !party.IsGuest),
            "authenticated-users" => GlobalGrants.Users(site),
            "ALL_PRODUCT_ADMINS" or "all-product-admins" => GlobalGrants.Administrators(site),
            _ => [],
        };
        return members.Select(party => Grant(party.Type, party.Id, Grants.Right(grant)));
    }
}
