using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings.Rules.Exposure;

/// <summary>Groups that people join by themselves, where that gives them something that they do not have anyway.</summary>
/// <remarks>facts.md, section 4.6: <c>managedBy</c> OPEN and TEAM_MEMBERS.</remarks>
internal sealed class SelfJoinGroup : FindingRule
{
    public override string Id => nameof(SelfJoinGroup);

    public override string Title => "A group that people join by themselves opens a space or a page";

    public override string Why => "Whoever wants the access takes it, and no administrator is asked or told.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        var open = review.Map.Groups.Select(record => record.Group).Where(group => group.IsSelfService).ToList();
        if (open.Count == 0)
            yield break;
        foreach (var space in review.Spaces)
        {
            var listed = Listed(space);
            foreach (var group in open)
            {
                var holding = space.Holdings.FirstOrDefault(one => one.Principal.Kind == PrincipalKind.Group && one.Principal.Id == group.Id);
                var gained = holding is null ? [] : Gained(review, space, holding);
                var pages = listed[group.Id].ToList();
                if (gained.Count > 0 || pages.Count > 0)
                    yield return Found(
                        Weigh(group, gained), $"{Who(group)} and {What(gained, pages)} in {space.Key}.", Fix(group, gained.Count > 0 ? holding : null, pages),
                        space.Record, principal: new Principal(PrincipalKind.Group, group.Id, group.Name));
            }
        }
    }

    /// <summary>What the group gives beyond what everybody holds in the space already.</summary>
    private static List<AccessRight> Gained(ReviewSubject review, ReviewedSpace space, Holding holding) =>
    [
        .. holding.Rights.Where(right => !space.Holdings.Any(other => other.Gives(right)
            && (review.Accounts.IsEverybody(other.Principal) || other.Principal.Kind == PrincipalKind.Anonymous))),
    ];

    /// <summary>Pages by the groups on their view lists.</summary>
    private static ILookup<string, ContentNode> Listed(ReviewedSpace space) => (
        from place in space.Places
        from restriction in place.Node.Restrictions ?? []
        where restriction.Operation == RestrictedOperation.View
        from principal in restriction.Allowed
        where principal.Kind == PrincipalKind.Group
        select (principal.Id, place.Node)).ToLookup(entry => entry.Id, entry => entry.Node);

    private static Severity Weigh(Group group, List<AccessRight> gained)
    {
        var severity = gained.Exists(right => right is AccessRight.View or AccessRight.Administer) ? Severity.High
            : gained is [AccessRight.Comment or AccessRight.Export] ? Severity.Low
            : Severity.Medium;
        // Somebody has to be let in by a member, who may well think about it.
        return group.ManagedBy == "TEAM_MEMBERS" && severity > Severity.Low ? severity - 1 : severity;
    }

    private static string Who(Group group) =>
        group.ManagedBy == "TEAM_MEMBERS" ? $"Whomever a member adds to the group {group} is in it" : $"Anybody can join the group {group} by themselves";

    private static string What(List<AccessRight> gained, List<ContentNode> pages)
    {
        var lists = $"is on the view list of {GrantWording.List(pages.Select(page => $"'{page.Title}'"))}";
        return gained.Count == 0 ? lists : pages.Count == 0 ? $"may then {Strength.Words(gained)}" : $"may then {Strength.Words(gained)}, and {lists},";
    }

    private static string Fix(Group group, Holding? holding, List<ContentNode> pages)
    {
        var principal = new Principal(PrincipalKind.Group, group.Id, group.Name);
        var command = holding is not null ? Mending.Revoke(holding) : Mending.RemoveRestriction(pages[0], RestrictedOperation.View, principal);
        return Mending.Remark(command, $"or let administrators manage who is in {group}: in the site's administration, under Groups");
    }
}
