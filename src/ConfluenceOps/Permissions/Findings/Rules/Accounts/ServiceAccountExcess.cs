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
                if (_beyondReading.Where(right => review.Decider.DecideIn(number, space.Key, right) == AccessResult.Allowed).ToList() is { Count: > 0 } excess)
                    yield return Found(
                        Weigh(excess[0]), $"The service account {user.DisplayName} may {Strength.Words(excess)} in {space.Key}, through {Through(review, space, number, excess)}.",
                        Fix(review, space, number, excess), space.Record, principal: principal);
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

    private static IEnumerable<Holding> Giving(ReviewSubject review, ReviewedSpace space, int number, List<AccessRight> excess) =>
        space.Holdings.Where(holding => holding.GivesAnyOf(excess) && review.Decider.Site.Of(holding.Principal)[number] == AccessResult.Allowed);

    private static string Through(ReviewSubject review, ReviewedSpace space, int number, List<AccessRight> excess) =>
        GrantWording.List(Giving(review, space, number, excess).Select(holding => holding.ToString()));

    /// <summary>What is the account's own is taken away; a group's rights are others' as well, so the account leaves the group.</summary>
    private static string Fix(ReviewSubject review, ReviewedSpace space, int number, List<AccessRight> excess)
    {
        var giving = Giving(review, space, number, excess).ToList();
        return giving.Find(holding => holding.Principal.Kind == PrincipalKind.User) is { } own
            ? Mending.Revoke(own, excess)
            : $"Put it into a group of its own, grant that group 'read space', and take it out of {GrantWording.List(giving.Select(holding => holding.ToString()))}: in the site's administration, under Groups.";
    }
}
