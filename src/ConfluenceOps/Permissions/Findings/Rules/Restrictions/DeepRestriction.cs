using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Restrictions;

/// <summary>Locks far down in a tree that is open from the top.</summary>
internal sealed class DeepRestriction : FindingRule
{
    public override string Id => nameof(DeepRestriction);

    public override string Title => "A view restriction deep in an open tree";

    public override string Why => "Everybody takes the branch to be open: a lock far down is forgotten, lost when the page is moved or copied, and missing on what is written beside it.";

    internal override IEnumerable<Finding> Find(ReviewSubject review) =>
        from space in review.Spaces
        from place in space.Places
        where place.Parent is { Viewers: null } && place.Node.Restrictions is { } restrictions && restrictions.Any(restriction => restriction.Operation == RestrictedOperation.View)
        where place.Chain().Skip(review.Options.DeepLevel).Any()
        select Found(
            Severity.Information,
            $"'{place.Node.Title}' in {space.Key} has a view list of its own {place.Chain().Count() - 1:N0} levels down, and nothing above it has one.",
            "Gather such pages below one restricted page near the top of the space, or accept the finding.",
            space.Record,
            place.Node);
}
