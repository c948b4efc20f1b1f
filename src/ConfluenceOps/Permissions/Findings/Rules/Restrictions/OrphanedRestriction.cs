using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Restrictions;

/// <summary>Pages that nobody active can open, whatever the space grants: the topmost one of each branch, with how many are hidden by it.</summary>
/// <remarks>facts.md, section 6: a list with nobody left on it is a locked page.</remarks>
internal sealed class OrphanedRestriction : FindingRule
{
    public override string Id => nameof(OrphanedRestriction);

    public override string Title => "Nobody can open a page";

    public override string Why => "What stands there is lost to everybody, its author included: only an admin key opens it, or a space administrator who takes the lock off, which opens it to all.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces)
            foreach (var branch in Locked(review, space).GroupBy(place => place.Top, place => place.Place))
                yield return Found(
                    Severity.Medium,
                    $"Nobody can open '{branch.Key.Node.Title}' in {space.Key}{Below(branch.Count() - 1)}: {Reason(review, branch.Key)}.",
                    Fix(review, space, branch.Key),
                    space.Record,
                    branch.Key.Node);
    }

    /// <summary>Every page that nobody can open, with the topmost one above it that nobody can open either.</summary>
    private static IEnumerable<(Place Place, Place Top)> Locked(ReviewSubject review, ReviewedSpace space)
    {
        var inside = review.Accounts.Admitted.And(review.Decider.HoldersIn(space.Key, AccessRight.View));
        if (inside.PossibleCount == 0)
            yield break;
        var closed = new Dictionary<Audience, bool>();
        var tops = new Dictionary<Place, Place>();
        foreach (var place in space.Places.Where(IsClosed))
        {
            var path = place.Chain().TakeWhile(above => !tops.ContainsKey(above) && IsClosed(above)).ToList();
            var top = path.Count > 0 && path[^1].Parent is { } parent && tops.TryGetValue(parent, out var known) ? known : path.Count > 0 ? path[^1] : tops[place];
            foreach (var passed in path)
                tops[passed] = top;
            yield return (place, top);
        }

        bool IsClosed(Place place) => place.Viewers is { } viewers
            && (closed.TryGetValue(viewers, out var known) ? known : closed[viewers] = viewers.And(inside).PossibleCount == 0);
    }

    private static string Below(int pages) => pages switch { 0 => "", 1 => ", nor the page below it", _ => $", nor the {pages:N0} pages below it" };

    private static string Reason(ReviewSubject review, Place place)
    {
        var entries = Entry.Of(review, place, RestrictedOperation.View).ToList();
        var standing = entries.Aggregate(review.Decider.Site.Nobody, (all, entry) => all.Or(entry.Standing));
        return standing.PossibleCount == 0 ? $"its view list names only {GrantWording.List(entries.Select(entry => Said(review, entry.Principal)))}"
            : place.Parent?.Viewers is { } above && above.And(standing).PossibleCount == 0 ? $"nobody on its view list passes the lists above it"
            : "nobody on its view list may view the space";
    }

    private static string Said(ReviewSubject review, Principal principal) => principal.Kind switch
    {
        PrincipalKind.User when review.Accounts.UserOf(principal) is { } user => AccountKinds.IsDeactivated(user)
            ? $"{user.DisplayName}, whose account is {user.AccountStatus}" : $"{user.DisplayName}, who may not use Confluence",
        PrincipalKind.Group => $"{GrantWording.Of(principal)}, in which nobody is active",
        _ => GrantWording.Of(principal),
    };

    /// <summary>Its author goes on the list if they still could view it; else somebody who administers the space.</summary>
    private static string Fix(ReviewSubject review, ReviewedSpace space, Place place)
    {
        var able = (place.Parent?.Rights[AccessRight.View] ?? review.Decider.HoldersIn(space.Key, AccessRight.View)).And(review.Accounts.People);
        var named = space.Holdings.Where(holding => holding.Principal.Kind == PrincipalKind.User && holding.Gives(AccessRight.Administer))
            .Select(holding => review.Decider.FindSubject(holding.Principal)).OfType<int>();
        int? keeper = (place.Author is { } author ? [author] : Array.Empty<int>())
            .Concat(named).Concat(review.Decider.HoldersIn(space.Key, AccessRight.Administer).Sure).Concat(able.Sure)
            .Cast<int?>().FirstOrDefault(number => able[number!.Value] == AccessResult.Allowed);
        return keeper is { } found
            ? Mending.Remark(Mending.AddRestriction(place.Node, RestrictedOperation.View, review.Decider.Subjects[found]), "it takes an admin key; or name whoever else should read it")
            : $"Take the lock off '{place.Node.Title}' in the settings of {space.Key}, under Restricted pages, and put those who should read it on its list.";
    }
}
