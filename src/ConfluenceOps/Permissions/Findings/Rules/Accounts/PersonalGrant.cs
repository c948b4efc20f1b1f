using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Accounts;

/// <summary>Grants to single people where a group does the same.</summary>
/// <remarks>One named person who administers a space is its owner, and that is as it should be.</remarks>
internal sealed class PersonalGrant : FindingRule
{
    public override string Id => nameof(PersonalGrant);

    public override string Title => "A person holds rights by name where a group exists";

    public override string Why => "A grant by name outlives its reason: nobody takes it back when the person changes teams, and no list of a group shows it.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces.Where(space => !space.IsPersonal))
        {
            var named = space.Holdings.Where(holding => review.Decider.FindSubject(holding.Principal) is { } number
                && holding.Principal.Kind == PrincipalKind.User && holding.Rights.Count > 0 && review.Accounts.People[number] == AccessResult.Allowed).ToList();
            var owner = Owner(space, named);
            foreach (var holding in named.Where(holding => holding != owner))
                if (GroupFor(review, space, holding) is { } group)
                    yield return Found(
                        Weigh(holding.Rights[0]), $"{holding.Principal} holds the rights to {holding.Words} in {space.Key} by name{Beside(review, holding, group)}.",
                        Fix(review, holding, group), space.Record, principal: holding.Principal);
        }
    }

    /// <summary>Of those who administer by name the one who made the space's homepage; the only one, where it is only one.</summary>
    private static Holding? Owner(ReviewedSpace space, List<Holding> named)
    {
        var administrators = named.Where(holding => holding.Gives(AccessRight.Administer)).ToList();
        var author = space.Places.FirstOrDefault(place => place.Node.Id == space.Record.Space.HomepageId)?.Node.AuthorId;
        return administrators.Find(holding => holding.Principal.Id == author) ?? (administrators is [var only] ? only : null);
    }

    /// <summary>The group that could hold the grant instead: one that gives as much, or for administrators the one of the space that they are in.</summary>
    private static Holding? GroupFor(ReviewSubject review, ReviewedSpace space, Holding holding)
    {
        var groups = space.Holdings.Where(one => one.Principal.Kind == PrincipalKind.Group && !review.Accounts.IsAdministratorGroup(one.Principal))
            .OrderBy(one => review.Accounts.IsEverybody(one.Principal)).ToList();
        return groups.Find(group => group.Gives(holding.Rights[0]) && IsIn(review, holding.Principal, group))
            ?? groups.Find(group => group.Gives(holding.Rights[0]))
            ?? (holding.Rights[0] == AccessRight.Administer ? groups.Find(group => !review.Accounts.IsEverybody(group.Principal) && IsIn(review, holding.Principal, group)) : null);
    }

    private static Severity Weigh(AccessRight strongest) => strongest switch
    {
        AccessRight.Administer => Severity.Medium,
        AccessRight.Delete or AccessRight.Edit or AccessRight.Export => Severity.Low,
        _ => Severity.Information,
    };

    private static string Beside(ReviewSubject review, Holding holding, Holding group) => IsIn(review, holding.Principal, group)
        ? $", beside {group}, through which the same person may {group.Words}"
        : $", while {group} may {group.Words} and the same person is not in it";

    private static string Fix(ReviewSubject review, Holding holding, Holding group) => Mending.Remark(
        Mending.Revoke(holding),
        IsIn(review, holding.Principal, group) ? $"what {group} gives stays" : $"after putting {holding.Principal} into {group}");

    private static bool IsIn(ReviewSubject review, Principal person, Holding group) =>
        review.Decider.FindSubject(person) is { } number && review.Decider.Site.Of(group.Principal)[number] == AccessResult.Allowed;
}
