using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Reporting.Json;

/// <summary>A space: what it grants to whom, and how many hold each right in the end.</summary>
internal sealed record ReviewSpace(
    string Key, string Name, string Type, string Status, string? PermissionGap, string? ContentGap, int Content,
    IReadOnlyList<ReviewGrant> Grants, IReadOnlyDictionary<AccessRight, ReviewHolders> Effective)
{
    public static ReviewSpace Of(AccessDecider decider, SpaceAudiences space)
    {
        var record = space.Record;
        return new ReviewSpace(
            record.Space.Key, record.Space.Name, record.Space.Type, record.Space.Status, record.PermissionGap, record.ContentGap, record.Content.Count,
            [
                .. record.Permissions.GroupBy(permission => permission.Principal)
                    .Select(grants => new ReviewGrant(ReviewPrincipal.Of(grants.Key), Role: null, [.. grants.Select(grant => grant.Operation.ToString()).Distinct()])),
                .. record.RoleAssignments.Select(assignment => new ReviewGrant(ReviewPrincipal.Of(assignment.Principal), assignment.RoleId, [])),
            ],
            RightsInOrder.All.ToDictionary(right => right, right => ReviewHolders.Of(decider.HoldersIn(record.Space.Key, right))));
    }
}

/// <summary>What a space grants one principal: operations one by one, or the id of a role.</summary>
internal sealed record ReviewGrant(ReviewPrincipal To, string? Role, IReadOnlyList<string> Operations);

/// <summary>How many hold a right, anonymous counted as one; and of how many it is not known.</summary>
internal sealed record ReviewHolders(int Allowed, int Unknown)
{
    public static ReviewHolders Of(Audience audience) => new(audience.SureCount, audience.PossibleCount - audience.SureCount);
}
