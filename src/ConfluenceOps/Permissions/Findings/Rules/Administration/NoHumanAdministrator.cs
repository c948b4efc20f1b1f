using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings.Rules.Administration;

/// <summary>Spaces that no person can administer.</summary>
internal sealed class NoHumanAdministrator : FindingRule
{
    public override string Id => nameof(NoHumanAdministrator);

    public override string Title => "No person administers a space";

    public override string Why => "Nobody can give or take access, lift a restriction or archive the space, until somebody who administers the site steps in.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces)
        {
            var holders = review.Decider.HoldersIn(space.Key, AccessRight.Administer).Possible;
            // Somebody of whom it is not known may well do it.
            if (!holders.Any(number => review.Decider.UserOf(number) is { } user && review.Accounts.IsHuman(user)))
                yield return Found(
                    space.IsPersonal || space.Record.Space.Status == "archived" ? Severity.Low : Severity.High,
                    $"No person administers {space.Key}: the right is held by {GrantWording.List(space.Holdings.Where(holding => holding.Gives(AccessRight.Administer)).Select(holding => Said(review, holding)))}.",
                    Fix(review, space), space.Record);
        }
    }

    private static string Said(ReviewSubject review, Holding holding) => review.Accounts.UserOf(holding.Principal) switch
    {
        { } user when AccountKinds.IsDeactivated(user) => $"{user.DisplayName}, whose account is {user.AccountStatus}",
        { } user when !review.Accounts.IsHuman(user) => $"{user.DisplayName}, which is no person",
        null when holding.Principal.Kind == PrincipalKind.Group => $"{holding}, in which nobody is active",
        _ => holding.ToString(),
    };

    private static string Fix(ReviewSubject review, ReviewedSpace space)
    {
        var heir = review.Map.Groups.Select(record => new Principal(PrincipalKind.Group, record.Group.Id, record.Group.Name))
            .FirstOrDefault(group => review.Accounts.IsAdministratorGroup(group) && review.Accounts.AdmittedOf(group).And(review.Accounts.People).SureCount > 0);
        return heir is null
            ? $"Grant 'administer space' in {space.Key} to a group of people: in the site's administration, under Spaces."
            : Mending.Remark(
                Mending.Grant(space.Record, heir, SpaceOperation.ReadSpace, SpaceOperation.AdministerSpace), "or to the group of those who work there; it takes somebody who administers the site");
    }
}
