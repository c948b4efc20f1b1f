namespace ConfluenceOps.Permissions.Findings.Rules.Exposure;

/// <summary>Spaces that strangers may change.</summary>
internal sealed class AnonymousWrite : FindingRule
{
    private static readonly AccessRight[] _writing = [AccessRight.Administer, AccessRight.Delete, AccessRight.Edit, AccessRight.Comment];

    public override string Id => nameof(AnonymousWrite);

    public override string Title => "Anybody on the internet may change a space";

    public override string Why => "Strangers can deface, delete or fill it with spam, and nobody can be asked about it afterwards.";

    internal override IEnumerable<Finding> Find(ReviewSubject review) =>
        from space in review.Spaces
        from holding in space.Anonymous
        let held = _writing.Where(holding.Gives).ToList()
        where held.Count > 0
        let allows = review.Map.AllowsAnonymous
        select Found(
            AnonymousSwitch.Weigh(allows, held is [AccessRight.Comment] ? Severity.Medium : Severity.High),
            $"Anybody on the internet may {Strength.Words(held)} in {space.Key}{AnonymousSwitch.Condition(allows)}.",
            Mending.Revoke(holding, held),
            space.Record,
            principal: holding.Principal);
}
