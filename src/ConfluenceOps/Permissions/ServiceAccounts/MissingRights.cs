using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.ServiceAccounts;

/// <summary>What an account lacks in the spaces that it is for.</summary>
internal sealed class MissingRights(ReviewSubject review, User account)
{
    /// <summary>So many commands are read; more are only counted.</summary>
    private const int MostCommands = 5;

    private readonly Principal _principal = new(PrincipalKind.User, account.AccountId, account.DisplayName);

    /// <returns>Null for a space that it can view, and where that could not be told.</returns>
    public MissingAccess? In(ReviewedSpace space)
    {
        if (Explain(space) is not { } answer)
            return new MissingAccess(space.Key, "No group and no grant names the account.", Mending.Grant(space.Record, _principal, SpaceOperation.ReadSpace));
        return answer.Result == AccessResult.Denied ? new MissingAccess(space.Key, answer.Reason, Fix(space, answer)) : null;
    }

    /// <returns>Null where it can view every page, and where it cannot view the space.</returns>
    public HiddenPages? PagesIn(ReviewedSpace space)
    {
        if (review.Decider.FindSubject(_principal) is not { } number || review.Decider.DecideIn(number, space.Key, AccessRight.View) != AccessResult.Allowed)
            return null;
        var pages = space.Places.Where(place => place.Node.Type is "page" or "blogpost").ToList();
        var denied = pages.Where(place => place.Decide(number, AccessRight.View) == AccessResult.Denied).ToList();
        var unknown = pages.Count(place => place.Decide(number, AccessRight.View) == AccessResult.Unknown);
        if (denied.Count == 0 && unknown == 0)
            return null;
        // Only a page with a list of its own can be in the way, and all of those have to let the account pass.
        var locks = space.Places.Where(place => IsLockedFor(place, number)).ToList();
        return new HiddenPages(
            space.Key, denied.Count, unknown, [.. locks.Where(place => place.Parent?.Decide(number, AccessRight.View) != AccessResult.Denied).Select(place => place.Node.Title)], LetIn(locks));
    }

    private EffectivePermission? Explain(ReviewedSpace space) => review.Decider.ExplainIn(_principal, space.Key, AccessRight.View);

    private string Fix(ReviewedSpace space, EffectivePermission answer) => answer.Reasons.First(reason => reason.Result == AccessResult.Denied).Layer switch
    {
        AccessLayer.Account => $"Activate {account.DisplayName}: in the site's administration, under Users.",
        AccessLayer.Product => $"Put {account.DisplayName} into a group that gives access to Confluence: in the site's administration, under Groups.",
        _ => Mending.Grant(space.Record, _principal, SpaceOperation.ReadSpace),
    };

    private bool IsLockedFor(Place place, int number) => place.Node.Restrictions is { } restrictions
        && restrictions.Where(restriction => restriction.Operation == RestrictedOperation.View).ToList() is { Count: > 0 } lists
        && lists.TrueForAll(list => review.Decider.Site.Of(list)[number] == AccessResult.Denied);

    private string LetIn(List<Place> locks)
    {
        if (locks.Count == 0)
            return "Review with an account that can read all restrictions.";
        var commands = Mending.Then(locks.Take(MostCommands).Select(place => Mending.AddRestriction(place.Node, RestrictedOperation.View, _principal)));
        return locks.Count > MostCommands ? Mending.Remark(commands, $"and likewise on {locks.Count - MostCommands:N0} more pages") : commands;
    }
}
