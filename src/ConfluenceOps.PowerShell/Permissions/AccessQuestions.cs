using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.PowerShell.Users;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Where answers come from: a review that is there already, or as much of the site as the questions need.</summary>
internal sealed class AccessQuestions(AsyncCommand command, PermissionReview? review, ISite? site)
{
    /// <summary>The site that the questions are about.</summary>
    public Uri Address => review?.Site ?? site!.Address;

    private AccessGatherer Gatherer => new(site!, TimeProvider.System);

    /// <summary>The accounts that are meant; the connected one where none is named.</summary>
    public async Task<IReadOnlyList<User>> FindUsersAsync(IReadOnlyList<UserRef> named, bool orAnonymous, CancellationToken cancel)
    {
        if (named.Count == 0)
            return orAnonymous ? [] : review is null ? [await site!.GetCurrentUserAsync(cancel)] : review.Map.Account is { } account ? [account] : [];
        var found = new List<User>();
        await command.ForEachAsync(named, async reference => found.Add(review is null ? await reference.FindAsync(site!, cancel) : reference.FindAmong(review.Map.Users)));
        return found;
    }

    public async Task<IReadOnlyList<Space>> FindSpacesAsync(SpaceRef reference, CancellationToken cancel) =>
        review is null ? await reference.FindAsync(site!, cancel) : reference.FindAmong([.. review.Map.Spaces.Select(record => record.Space)]);

    public async Task<AccessDecider> OnPagesAsync(IReadOnlyList<string> ids, IReadOnlyList<User>? people, CancellationToken cancel) => review is not null
        ? review.Decider
        : await DeciderAsync(progress => Gatherer.GatherPagesAsync(ids, Ids(people), progress, cancel));

    public async Task<AccessDecider> InSpacesAsync(IReadOnlyList<Space> spaces, IReadOnlyList<User>? people, CancellationToken cancel) => review is not null
        ? review.Decider
        : await DeciderAsync(progress => people is null ? Gatherer.GatherSpacesAsync(spaces, progress, cancel) : Gatherer.GatherSpacesForAsync(spaces, Ids(people)!, cancel));

    private async Task<AccessDecider> DeciderAsync(Func<ProgressBar, Task<AccessMap>> gather)
    {
        using var bar = command.OpenProgress("Reading permissions");
        var map = await gather(bar);
        foreach (var gap in NotSeen.In(map))
            await command.WarnAsync(gap);
        return new AccessDecider(map);
    }

    private static IReadOnlyList<string>? Ids(IReadOnlyList<User>? people) => people is null ? null : [.. people.Select(user => user.AccountId)];
}
