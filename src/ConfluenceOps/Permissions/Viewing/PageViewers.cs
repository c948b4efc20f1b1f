using ConfluenceOps.Documents.Access;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Viewing;

/// <summary>Tells the catalog who may view the pages of a space: those of whom the permission review says Allowed. Of whom it says Unknown, nothing is told.</summary>
/// <remarks>For the spaces of one run: groups and accounts are read for the first one, and not again for the others.</remarks>
/// <param name="site">The site.</param>
/// <param name="clock">Tells when it was gathered.</param>
public sealed class PageViewers(ISite site, TimeProvider clock) : IAudienceSource
{
    private AccessMap? _earlier;

    /// <inheritdoc/>
    public async Task<PageAudiences> ReadAsync(Space space, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(space);
        var gatherer = new AccessGatherer(site, clock);
        var map = _earlier is null
            ? await gatherer.GatherAsync([space], progress: null, cancel).ConfigureAwait(false)
            : await gatherer.GatherAsync([space], _earlier, progress: null, cancel).ConfigureAwait(false);
        _earlier ??= map;
        var decider = new AccessDecider(map);
        var audiences = new Dictionary<Audience, PageAudience>(ReferenceEqualityComparer.Instance);
        return new PageAudiences
        {
            People =
            [
                .. map.Users.Select(user => new SitePerson(user.AccountId, user.DisplayName, user.Email, IsActive(decider, user))),
            ],
            Teams = [.. map.Groups.Where(record => record.IsListed).Select(record => TeamOf(decider, record.Group))],
            Pages = decider.Places.ToDictionary(place => place.Node.Id, place => AudienceOf(place.Rights[AccessRight.View]), StringComparer.Ordinal),
            Gap = GapOf(map),
        };

        // Pages under the same lists share what was worked out for them.
        PageAudience AudienceOf(Audience viewers) => audiences.TryGetValue(viewers, out var known)
            ? known
            : audiences[viewers] = new PageAudience(
                viewers[Subjects.Anonymous] == AccessResult.Allowed, [.. viewers.Sure.Where(subject => subject != Subjects.Anonymous).Select(subject => decider.Subjects[subject].Id)]);
    }

    private static bool IsActive(AccessDecider decider, User user) =>
        decider.FindSubject(new Principal(PrincipalKind.User, user.AccountId)) is { } number && decider.Site.Active[number] != AccessResult.Denied;

    private static SiteTeam TeamOf(AccessDecider decider, Group group) =>
        new(group.Id, group.Name, [.. decider.Site.Membership.Of(group.Id).Sure.Select(member => decider.Subjects[member].Id)]);

    private static string? GapOf(AccessMap map)
    {
        var gaps = map.Spaces.SelectMany(record => new[] { record.PermissionGap, record.ContentGap })
            .Concat(map.Groups.Where(record => record.IsListed).Select(record => record.Gap))
            .Concat(map.Gaps.Select(gap => gap.ToString()))
            .OfType<string>().Distinct().ToList();
        return gaps.Count == 0 ? null : string.Join(" ", gaps);
    }
}
