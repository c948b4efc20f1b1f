namespace ConfluenceOps.Permissions.Findings.Rules.Exposure;

/// <summary>Spaces that are open to the world.</summary>
internal sealed class AnonymousView : FindingRule
{
    public override string Id => nameof(AnonymousView);

    public override string Title => "Anybody on the internet may view a space";

    public override string Why => "Search engines and strangers read it without signing in, and nothing records who did; guests see it too.";

    internal override IEnumerable<Finding> Find(ReviewSubject review) =>
        from space in review.Spaces
        from holding in space.Anonymous
        where holding.Gives(AccessRight.View)
        let allows = review.Map.AllowsAnonymous
        select Found(
            AnonymousSwitch.Weigh(allows, Severity.High),
            $"Anybody on the internet may view {space.Key}{AnonymousSwitch.Condition(allows)}.{Pages(space)}",
            Mending.Revoke(holding),
            space.Record,
            principal: holding.Principal);

    private static string Pages(ReviewedSpace space)
    {
        var pages = space.Places.Where(place => place.Node.Type is "page" or "blogpost").ToList();
        return pages.Count == 0 ? "" : $" Of its {pages.Count:N0} pages {pages.Count(place => place.Viewers is null):N0} have no view list to keep them back.";
    }
}
