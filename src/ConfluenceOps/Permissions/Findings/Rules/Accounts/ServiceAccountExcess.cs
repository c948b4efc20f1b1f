using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Accounts;

/// <summary>Machines that may do more than read.</summary>
internal sealed class ServiceAccountExcess : FindingRule
{
    private static readonly AccessRight[] _beyondReading = [AccessRight.Administer, AccessRight.Delete, AccessRight.Edit, AccessRight.Export, AccessRight.Comment];

    public override string Id => nameof(ServiceAccountExcess);

    public override string Title => "A service account may do more than read";

    public override string Why => "Its token lies in scripts and build servers; whoever finds it may do whatever the account may.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var (number, user) in review.Accounts.All.Where(account => review.Accounts.IsServiceAccount(account.User) && review.Accounts.Admitted[account.Number] == AccessResult.Allowed))
        {
            var principal = review.Decider.Subjects[number];
            if (review.Accounts.SiteAdministrators[number] == AccessResult.Allowed)
                yield return Found(
                    Severity.High, $"The service account {user.DisplayName} administers the site, through {AdministratorGroups(review, number)}.",
                    "Take it out of these groups: in the site's administration, under Groups.", principal: principal);
            foreach (var space in review.Spaces)
                if (_beyondReading.Where(right => review.Decider.DecideIn(number, space.Key, right) == AccessResult.Allowed).ToList() is { Count: > 0 } rights)
                {
                    var excess = new Excess(review, space, number, rights);
                    yield return Found(
                        Weigh(rights[0]), $"The service account {user.DisplayName} may {Strength.Words(rights)} in {space.Key}, through {excess.Through}.", excess.Fix, space.Record, principal: principal);
                }
        }
    }

    private static Severity Weigh(AccessRight strongest) => strongest switch
    {
        AccessRight.Administer => Severity.High,
        AccessRight.Delete or AccessRight.Edit => Severity.Medium,
        _ => Severity.Low,
    };

    private static string AdministratorGroups(ReviewSubject review, int number) => GrantWording.List(
        review.Decider.Site.Membership.GroupsOf(number).Select(group => new Principal(PrincipalKind.Group, group.Id, group.Name))
            .Where(review.Accounts.IsAdministratorGroup).Select(GrantWording.Of));
}
