using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Exposure;

/// <summary>Guests who see a space to which nobody invited them.</summary>
/// <remarks>facts.md, section 4.6: a guest is invited to one space, and sees besides whatever is open to anonymous, even where the site lets no anonymous in.</remarks>
internal sealed class GuestAccess : FindingRule
{
    public override string Id => nameof(GuestAccess);

    public override string Title => "A guest sees a space without being invited to it";

    public override string Why => "Guests are people from outside; whoever invites one thinks of one space, and not of what is open besides.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        var guests = review.Decider.Site.Guests;
        if (guests.SureCount == 0)
            yield break;
        foreach (var space in review.Spaces)
        {
            var views = space.Holdings.Where(holding => holding.Gives(AccessRight.View)).ToList();
            var invited = views.Where(holding => IsInvitation(review, holding)).Aggregate(review.Decider.Site.Nobody, (all, holding) => all.Or(review.Decider.Site.Of(holding.Principal)));
            var others = review.Decider.HoldersIn(space.Key, AccessRight.View).And(guests).Except(invited).Sure.ToList();
            if (others.Count == 0)
                continue;
            var through = views.FirstOrDefault(holding => !IsInvitation(review, holding) && review.Decider.Site.Of(holding.Principal)[others[0]] == AccessResult.Allowed);
            if (through is null)
                continue;
            var isOpen = through.Principal.Kind == PrincipalKind.Anonymous;
            yield return Found(
                // What the world may see is a finding of its own.
                isOpen && review.Map.AllowsAnonymous != false ? Severity.Low : Severity.Medium,
                $"{review.Accounts.Names(others)}, {(others.Count == 1 ? "a guest" : "guests")}, may view {space.Key} without being invited to it, through {through}.",
                isOpen ? Mending.Revoke(through) : $"Take the guests out of {through}: in the site's administration, under Groups.",
                space.Record);
        }
    }

    /// <summary>A grant to the guest, or to a group that holds guests alone.</summary>
    private static bool IsInvitation(ReviewSubject review, Holding holding) => holding.Principal.Kind switch
    {
        PrincipalKind.User => true,
        PrincipalKind.Group => review.Accounts.AdmittedOf(holding.Principal).Except(review.Decider.Site.Guests).SureCount == 0,
        _ => false,
    };
}
