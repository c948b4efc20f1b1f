using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Restrictions;

/// <summary>Locks far down in a tree that is open from the top: one finding a space, because it is a habit and no slip.</summary>
internal sealed class DeepRestriction : FindingRule
{
    public override string Id => nameof(DeepRestriction);

    public override string Title => "View restrictions deep in an open tree";

    public override string Why => "Everybody takes the branch to be open: a lock far down is forgotten, lost when the page is moved or copied, and missing on what is written beside it.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces)
        {
            var deep = space.Places.Where(place => IsFirstLock(place) && place.Chain().Skip(review.Options.DeepLevel).Any()).ToList();
            if (deep.Count > 0)
                yield return Found(
                    Severity.Information,
                    $"{(deep.Count == 1 ? "1 page" : $"{deep.Count:N0} pages")} of {space.Key} {(deep.Count == 1 ? "has a view list" : "have view lists")} {review.Options.DeepLevel:N0} or more levels down, with none above: {GrantWording.List(deep.Select(place => $"'{place.Node.Title}'"))}.",
                    "Gather such pages below one restricted page near the top of the space, or accept the finding.",
                    space.Record);
        }
    }

    private static bool IsFirstLock(Place place) => place.Parent is { Viewers: null }
        && place.Node.Restrictions is { } restrictions && restrictions.Any(restriction => restriction.Operation == RestrictedOperation.View);
}
