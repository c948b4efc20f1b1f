using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings.Rules.Settings;

/// <summary>Sites half way from single grants to roles.</summary>
internal sealed class RoleModeTransition : FindingRule
{
    public override string Id => nameof(RoleModeTransition);

    public override string Title => "The site is moving from permissions to roles";

    public override string Why => "Until it is done, spaces hold grants and roles side by side, and taking one away may leave the other.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        if (review.Map.RoleMode != RoleMode.Transition)
            yield break;
        var both = review.Spaces.Count(space => space.Record is { Permissions.Count: > 0, RoleAssignments.Count: > 0 });
        yield return Found(
            Severity.Information, $"The site grants rights one by one and by roles at the same time; {both:N0} of {review.Spaces.Count:N0} spaces have both.",
            "Finish the transition: in the administration of Confluence, under Space permissions.");
    }
}
