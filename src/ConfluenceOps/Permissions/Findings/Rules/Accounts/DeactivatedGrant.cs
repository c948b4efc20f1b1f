namespace ConfluenceOps.Permissions.Findings.Rules.Accounts;

/// <summary>What accounts that are shut still hold.</summary>
/// <remarks>facts.md, section 4.6: Confluence cleans nothing up when an account is deactivated.</remarks>
internal sealed class DeactivatedGrant : FindingRule
{
    public override string Id => nameof(DeactivatedGrant);

    public override string Title => "A deactivated account still holds rights";

    public override string Why => "If the account is ever activated again, by mistake or to be misused, all of this is back at once.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces)
        {
            var lists = new ListEntries(space);
            var held = space.Holdings.ToDictionary(holding => (holding.Principal.Kind, holding.Principal.Id));
            foreach (var principal in space.Holdings.Select(holding => holding.Principal).Concat(lists.Principals).DistinctBy(one => (one.Kind, one.Id)))
            {
                if (review.Accounts.UserOf(principal) is not { } user || !AccountKinds.IsDeactivated(user))
                    continue;
                var holding = held.GetValueOrDefault((principal.Kind, principal.Id));
                var entries = lists.Of(principal);
                // A list with nobody else on it hides the page, and that is what has to be mended there.
                if (holding is not null || entries.Any(entry => !entry.IsAlone))
                    yield return Found(Weigh(holding), $"{user.DisplayName}, whose account is {user.AccountStatus}, {What(space, holding, entries)}.", Fix(holding, entries), space.Record, principal: principal);
            }
        }
    }

    private static Severity Weigh(Holding? holding) =>
        holding is not null && holding.GivesAnyOf([AccessRight.Administer, AccessRight.Delete, AccessRight.Edit]) ? Severity.Medium : Severity.Low;

    private static string What(ReviewedSpace space, Holding? holding, IReadOnlyList<ListEntries.Entry> entries)
    {
        var rights = holding is null ? "" : $"still holds the rights to {holding.Words} in {space.Key}";
        return entries.Count == 0 ? rights
            : holding is null ? $"is still on the list of {ListEntries.Pages(entries)} in {space.Key}"
            : $"{rights} and is on the list of {ListEntries.Pages(entries)}";
    }

    private static string Fix(Holding? holding, IReadOnlyList<ListEntries.Entry> entries) =>
        Mending.Then([.. holding is null ? Array.Empty<string>() : [Mending.Revoke(holding)], .. ListEntries.TakeOff(entries)]);
}
