using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Findings.Rules.Accounts;

/// <summary>Accounts that are shut and still are in groups: one finding for the site, because there are mostly many.</summary>
internal sealed class DeactivatedMember : FindingRule
{
    public override string Id => nameof(DeactivatedMember);

    public override string Title => "Deactivated accounts still are in groups";

    public override string Why => "They count as members wherever groups are looked at, and all that the groups hold is back if an account is activated again.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        var groups = (
            from record in review.Map.Groups
            from member in record.Members
            select (Member: member, Group: record.Group.Name)).ToLookup(entry => entry.Member, entry => entry.Group);
        var left = review.Accounts.All.Select(account => account.User).Where(user => AccountKinds.IsDeactivated(user) && groups.Contains(user.AccountId)).ToList();
        if (left.Count > 0)
            yield return Found(
                Severity.Low,
                $"{left.Count:N0} deactivated {(left.Count == 1 ? "account still is a member" : "accounts still are members")} of groups: {GrantWording.List(left.Select(user => $"{user.DisplayName} ({GrantWording.List(groups[user.AccountId])})"))}.",
                "Take them out of their groups: in the site's administration, under Users.");
    }
}
