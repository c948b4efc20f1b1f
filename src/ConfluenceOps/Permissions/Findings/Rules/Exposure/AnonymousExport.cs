namespace ConfluenceOps.Permissions.Findings.Rules.Exposure;

/// <summary>Spaces that strangers may take away whole.</summary>
internal sealed class AnonymousExport : FindingRule
{
    public override string Id => nameof(AnonymousExport);

    public override string Title => "Anybody on the internet may export a space";

    public override string Why => "One request takes all pages with their history and files away, where reading page by page would be noticed.";

    internal override IEnumerable<Finding> Find(ReviewSubject review) =>
        from space in review.Spaces
        from holding in space.Anonymous
        where holding.Gives(AccessRight.Export)
        let allows = review.Map.AllowsAnonymous
        select Found(
            AnonymousSwitch.Weigh(allows, Severity.High),
            $"Anybody on the internet may export {space.Key}{AnonymousSwitch.Condition(allows)}.",
            Mending.Revoke(holding, [AccessRight.Export]),
            space.Record,
            principal: holding.Principal);
}
