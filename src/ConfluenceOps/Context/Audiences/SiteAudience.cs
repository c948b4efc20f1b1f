using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Context.Audiences;

/// <summary>Asks a site who may see pages, by the effective access of the permission review.</summary>
/// <param name="site">The site.</param>
/// <param name="clock">Tells when it was gathered.</param>
internal sealed class SiteAudience(ISite site, TimeProvider clock)
{
    private AccessGatherer Gatherer => new(site, clock);

    /// <exception cref="AudienceNotFoundException">Nobody is called so, or both a user and a group are.</exception>
    public async Task<IPageReaders> FindReadersAsync(IReadOnlyList<string> ids, ContextAudience audience, CancellationToken cancel) => audience.Kind switch
    {
        AudienceKind.WhoeverAsks => new SiteReaders(await ReadBranchesAsync(ids, cancel).ConfigureAwait(false), (_, _) => true, []),
        AudienceKind.Unrestricted => new SiteReaders(await ReadBranchesAsync(ids, cancel).ConfigureAwait(false), (_, branch) => branch is { IsRestricted: false }, []),
        AudienceKind.Public => await DecideAsync(ids, [], decider => [Subjects.Anonymous], cancel).ConfigureAwait(false),
        AudienceKind.Internal => await DecideAsync(ids, null, StaffOf, cancel).ConfigureAwait(false),
        _ => await DecideNamedAsync(ids, audience.Name, cancel).ConfigureAwait(false),
    };

    private async Task<IPageReaders> DecideNamedAsync(IReadOnlyList<string> ids, string named, CancellationToken cancel)
    {
        var group = await FindGroupAsync(named, cancel).ConfigureAwait(false);
        var user = await SubjectFinder.FindAsync(site, named, cancel).ConfigureAwait(false);
        if (user is null == group is null)
            throw new AudienceNotFoundException(named, isAmbiguous: user is not null);
        return user is not null
            ? await DecideAsync(ids, [user.AccountId], decider => decider.FindSubject(new Principal(PrincipalKind.User, user.AccountId)) is { } number ? [number] : [], cancel).ConfigureAwait(false)
            : await DecideAsync(ids, null, decider => MembersOf(decider, group!), cancel).ConfigureAwait(false);
    }

    private async Task<Group?> FindGroupAsync(string named, CancellationToken cancel)
    {
        await foreach (var group in site.Access.GetGroupsAsync(cancel).ConfigureAwait(false))
            if (group.Id == named || group.Name.Equals(named, StringComparison.OrdinalIgnoreCase))
                return group;
        return null;
    }

    /// <param name="ids">The pages.</param>
    /// <param name="accountIds">Whose groups decide; null for everybody's.</param>
    /// <param name="audienceOf">The subjects that all must be allowed; none where that is not known.</param>
    /// <param name="cancel">Gives up.</param>
    private async Task<IPageReaders> DecideAsync(IReadOnlyList<string> ids, IReadOnlyList<string>? accountIds, Func<AccessDecider, IReadOnlyList<int>> audienceOf, CancellationToken cancel)
    {
        var map = await Gatherer.GatherPagesAsync(ids, accountIds, progress: null, cancel).ConfigureAwait(false);
        var decider = new AccessDecider(map);
        var audience = audienceOf(decider);
        var places = decider.Places.ToDictionary(place => place.Node.Id, StringComparer.Ordinal);
        return new SiteReaders(
            new PageBranches(map.Spaces.SelectMany(space => space.Content)),
            (id, _) => audience.Count > 0 && places.TryGetValue(id, out var place) && audience.All(subject => place.Decide(subject, AccessRight.View) == AccessResult.Allowed),
            [.. NotSeen.In(map)]);
    }

    /// <summary>Everybody who is, or may be, let into Confluence to work with it.</summary>
    private static IReadOnlyList<int> StaffOf(AccessDecider decider) =>
    [
        .. decider.Site.Product.And(decider.Site.Active).Except(decider.Site.Guests).Possible
            .Where(subject => subject != Subjects.Anonymous && decider.UserOf(subject) is not { AccountType: "app" }),
    ];

    /// <summary>Everybody in a group whose account works; nobody where some of them are not known.</summary>
    private static IReadOnlyList<int> MembersOf(AccessDecider decider, Group group)
    {
        var members = decider.Site.Membership.Of(group.Id);
        return members.SureCount < members.PossibleCount ? [] : [.. members.And(decider.Site.Active).Possible];
    }

    private async Task<PageBranches> ReadBranchesAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var nodes = new List<ContentNode>();
        try
        {
            await foreach (var node in site.Access.GetBranchesAsync(ids, cancel).ConfigureAwait(false))
                nodes.Add(node);
        }
        catch (ConfluenceOpsException error) when (error.Kind is ErrorKind.Permission or ErrorKind.NotFound or ErrorKind.InvalidArgument)
        {
            // Who may not read restrictions may read pages all the same; then nothing is known of who else may.
        }
        return new PageBranches(nodes);
    }
}
