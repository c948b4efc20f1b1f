using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.ServiceAccounts;

/// <summary>What an account may do and is not for.</summary>
/// <param name="review">What was gathered.</param>
/// <param name="account">The account.</param>
/// <param name="number">Its number.</param>
/// <param name="needed">The keys of the spaces that it is for.</param>
/// <param name="readOnly">Whether it is for reading alone.</param>
internal sealed class ExcessRights(ReviewSubject review, User account, int number, IReadOnlySet<string> needed, bool readOnly)
{
    /// <summary>Administration of the site, and groups that people put anybody into.</summary>
    public IEnumerable<ExcessAccess> OfTheSite()
    {
        if (IsSuper)
            yield return new ExcessAccess(
                null, [AccessRight.Administer, AccessRight.View], $"{account.DisplayName} is in confluence-administrators, which sees every page, restricted or not.",
                "Take it out of confluence-administrators: in the administration of Confluence, under Groups.");
        foreach (var group in review.Decider.Site.Membership.GroupsOf(number))
        {
            if (review.Accounts.IsAdministratorGroup(new Principal(PrincipalKind.Group, group.Id)))
                yield return new ExcessAccess(
                    null, [AccessRight.Administer], $"{account.DisplayName} administers the site, through the group {group}.", $"Take it out of {group}: in the site's administration, under Groups.");
            if (group.IsSelfService)
                yield return new ExcessAccess(
                    null, [], $"{account.DisplayName} is in the group {group}, which people join by themselves: whatever anybody grants that group, the account may do.",
                    $"Take it out of {group}: in the site's administration, under Groups.");
        }
    }

    /// <summary>More than it needs in the spaces that it is for, and anything of its own in others.</summary>
    public IEnumerable<ExcessAccess> OfItsOwn() =>
        from space in review.Spaces
        let rights = needed.Contains(space.Key) ? Held(space, readOnly ? right => right != AccessRight.View : right => right == AccessRight.Administer) : Held(space, right => IsItsOwn(space, right))
        where rights.Count > 0
        select Of(space, rights);

    /// <summary>What it may do in spaces that it is not for because everybody may.</summary>
    public IEnumerable<ExcessAccess> LikeEverybody() =>
        from space in review.Spaces
        where !needed.Contains(space.Key)
        let rights = Held(space, right => !IsItsOwn(space, right))
        where rights.Count > 0
        select Of(space, rights);

    private bool IsSuper => review.Decider.Site.Super[number] == AccessResult.Allowed;

    private ExcessAccess Of(ReviewedSpace space, IReadOnlyList<AccessRight> rights)
    {
        var excess = new Excess(review, space, number, rights);
        return new ExcessAccess(space.Key, rights, $"{account.DisplayName} may {Strength.Words(rights)} in {space.Key}, through {excess.Through}.", excess.Fix);
    }

    private List<AccessRight> Held(ReviewedSpace space, Func<AccessRight, bool> counts) =>
    [
        .. Enum.GetValues<AccessRight>().Where(right => review.Decider.DecideIn(number, space.Key, right) == AccessResult.Allowed && counts(right)).OrderByDescending(Strength.Of),
    ];

    /// <summary>Something gives it the right that does not give it to everybody.</summary>
    private bool IsItsOwn(ReviewedSpace space, AccessRight right) => IsSuper
        || new Excess(review, space, number, [right]).Giving.Any(holding => holding.Principal.Kind != PrincipalKind.Anonymous && !review.Accounts.IsEverybody(holding.Principal));
}
