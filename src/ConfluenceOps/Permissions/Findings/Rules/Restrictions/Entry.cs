using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Restrictions;

/// <summary>Somebody on a list of a page.</summary>
/// <param name="Place">The page.</param>
/// <param name="Principal">Who is on the list.</param>
/// <param name="Standing">Those for whom that stands and who could use it.</param>
internal sealed record Entry(Place Place, Principal Principal, Audience Standing)
{
    /// <summary>Who is on a list of a page.</summary>
    public static IEnumerable<Entry> Of(ReviewSubject review, Place place, RestrictedOperation operation) =>
        from restriction in place.Node.Restrictions ?? []
        where restriction.Operation == operation
        from principal in restriction.Allowed
        select new Entry(place, principal, review.Accounts.AdmittedOf(principal));

    /// <summary>Those on a list who cannot view the page for all that. A group counts when none of its members can; a page that nobody can view is another story.</summary>
    public static IReadOnlyList<Entry> InVain(ReviewSubject review, Place place, RestrictedOperation operation)
    {
        if (place.Node.Restrictions is not { Count: > 0 } restrictions || restrictions.All(restriction => restriction.Operation != operation))
            return [];
        var viewers = place.Rights[AccessRight.View];
        return viewers.PossibleCount == 0 ? []
            : [.. Of(review, place, operation).Where(entry => entry.Standing.SureCount > 0 && entry.Standing.And(viewers).PossibleCount == 0)];
    }

    /// <summary>The view lists of the page and above it that let none of them pass.</summary>
    public IEnumerable<Place> Obstacles(ReviewSubject review) => Place.Chain().Where(place => place.Node.Restrictions is { } restrictions
        && restrictions.Where(restriction => restriction.Operation == RestrictedOperation.View).ToList() is { Count: > 0 } lists
        && lists.TrueForAll(list => review.Decider.Site.Of(list).And(Standing).PossibleCount == 0));

    /// <summary>Why they cannot view the page.</summary>
    public string Reason(ReviewSubject review) => Obstacles(review).ToList() switch
    {
        [] when Place.Space.Holding(Sites.Access.SpaceOperation.ReadSpace).And(Standing).PossibleCount == 0 => $"{Place.Space.Record.Space.Key} does not let them in",
        [] => "no member is on all the view lists above it",
        var lists => $"missing on the view list of {GrantWording.List(lists.Select(list => list == Place ? "the page itself" : $"'{list.Node.Title}' above it"))}",
    };

    /// <summary>The commands that let them view the page after all.</summary>
    public IEnumerable<string> LetIn(ReviewSubject review)
    {
        foreach (var list in Obstacles(review))
            yield return Mending.AddRestriction(list.Node, RestrictedOperation.View, Principal);
        if (Place.Space.Holding(Sites.Access.SpaceOperation.ReadSpace).And(Standing).PossibleCount == 0)
            yield return Mending.Grant(Place.Space.Record, Principal, Sites.Access.SpaceOperation.ReadSpace);
    }
}
