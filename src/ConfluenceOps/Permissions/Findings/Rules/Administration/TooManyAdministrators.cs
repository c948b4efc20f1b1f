using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Findings.Rules.Administration;

/// <summary>Spaces that more people administer than anybody can look after.</summary>
/// <remarks>Those who administer the site are not counted: they could anyway.</remarks>
internal sealed class TooManyAdministrators : FindingRule
{
    public override string Id => nameof(TooManyAdministrators);

    public override string Title => "Too many people administer a space";

    public override string Why => "Each of them can open the space to anybody; where many may, nobody feels asked to look.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces)
        {
            var holders = Counted(review, review.Decider.HoldersIn(space.Key, AccessRight.Administer));
            if (holders.SureCount <= review.Options.AdministratorLimit)
                continue;
            var giving = space.Holdings.Where(holding => holding.Gives(AccessRight.Administer))
                .Select(holding => (Holding: holding, Counted(review, review.Decider.Site.Of(holding.Principal)).SureCount))
                .Where(one => one.SureCount > 0).OrderByDescending(one => one.SureCount).ThenBy(one => one.Holding.ToString(), StringComparer.Ordinal).ToList();
            yield return Found(
                Severity.Medium,
                $"{holders.SureCount:N0} people administer {space.Key}, and the limit is {review.Options.AdministratorLimit:N0}: {GrantWording.List(giving.Select(one => one.SureCount == 1 ? one.Holding.ToString() : $"{one.SureCount:N0} through {one.Holding}"))}.",
                Mending.Remark(Mending.Revoke(giving[0].Holding, [AccessRight.Administer]), "after giving the right to the few who need it"),
                space.Record);
        }
    }

    private static Audience Counted(ReviewSubject review, Audience holders) => holders.And(review.Accounts.People).Except(review.Accounts.SiteAdministrators);
}
