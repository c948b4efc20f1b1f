namespace ConfluenceOps.Permissions.Findings.Rules.Exposure;

/// <summary>Spaces that everybody in the house may change.</summary>
/// <remarks>That everybody edits is how many a wiki is meant; that everybody deletes others' pages, or administers, hardly ever is.</remarks>
internal sealed class AllLicensedWrite : FindingRule
{
    public override string Id => nameof(AllLicensedWrite);

    public override string Title => "Everybody with a licence may change a space";

    public override string Why => "One account that is taken over, or one slip, reaches every page of the space.";

    internal override IEnumerable<Finding> Find(ReviewSubject review) =>
        from space in review.Spaces
        from holding in space.Holdings
        where review.Accounts.IsEverybody(holding.Principal)
        let worst = new[] { AccessRight.Administer, AccessRight.Delete, AccessRight.Edit }.Where(holding.Gives).ToList()
        where worst.Count > 0
        select Found(
            worst[0] switch { AccessRight.Administer => Severity.High, AccessRight.Delete => Severity.Medium, _ => Severity.Low },
            $"Everybody who may use Confluence may {Strength.Words(worst)} in {space.Key}, through {holding}.",
            // Where they may do more than edit, editing itself is taken to be meant.
            Mending.Revoke(holding, worst is [AccessRight.Edit] ? worst : [.. worst.Where(right => right != AccessRight.Edit)]),
            space.Record,
            principal: holding.Principal);
}
