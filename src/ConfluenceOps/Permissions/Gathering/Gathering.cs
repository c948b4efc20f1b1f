using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>One run of the gatherer: what its parts have read so far, and how it becomes a map.</summary>
internal sealed class Gathering
{
    private readonly ISite _site;
    private readonly TimeProvider _clock;
    private readonly int _atOnce;
    private readonly GatherMeter _meter;
    private readonly GapList _gaps = new();

    public Gathering(ISite site, TimeProvider clock, int atOnce, IProgress<GatherProgress>? progress)
    {
        (_site, _clock, _atOnce) = (site, clock, atOnce);
        _meter = new GatherMeter(progress, clock);
        Groups = new GroupGathering(site.Access, atOnce, _gaps, _meter);
        Content = new ContentGathering(site.Access, _gaps, _meter);
        People = new PeopleGathering(site, _gaps, _meter);
    }

    public GroupGathering Groups { get; }

    public ContentGathering Content { get; }

    public PeopleGathering People { get; }

    /// <param name="spaces">Which spaces' grants to read.</param>
    /// <param name="readContent">Reads the pages that are wanted.</param>
    /// <param name="readGroups">Reads the groups that are wanted.</param>
    /// <param name="cancel">Ends the run.</param>
    public async Task<AccessMap> RunAsync(
        IReadOnlyList<Space> spaces, Func<CancellationToken, Task> readContent, Func<CancellationToken, Task> readGroups, CancellationToken cancel)
    {
        var account = await AccountAsync(cancel).ConfigureAwait(false);
        var mode = await _gaps.ReadAsync("how the site grants rights", RoleMode.Unknown, () => _site.Access.GetRoleModeAsync(cancel)).ConfigureAwait(false);
        var grants = new GrantGathering(_site.Access, mode, _gaps, _meter);
        await Together.RunAsync(cancel, readContent, readGroups, stop => grants.ReadAsync(spaces, _atOnce, stop)).ConfigureAwait(false);

        var records = spaces.Select(space => Content.Complete(grants.Of(space))).ToList();
        await People.ReadAsync(Groups.Users, Named(records).Concat(Groups.Asked), _atOnce, cancel).ConfigureAwait(false);
        var map = new AccessMap
        {
            Site = _site.Address,
            Gathered = _clock.GetUtcNow(),
            Account = account,
            Kind = _site.Kind,
            IsProductAccessKnown = account is not null || Groups.All.Any(record => record.Group.Access is > GroupAccess.None),
            RoleMode = mode,
            Roles = grants.Roles,
            Users = People.Known,
            UnknownUsers = People.Unknown,
            Groups = Groups.Complete(records),
            Spaces = records,
        };
        map = Naming.Name(map);
        map = map with { AllowsAnonymous = await new AnonymousProbe(_site.Access).AskAsync(map, cancel).ConfigureAwait(false) };
        return map with { Gaps = _gaps.All };
    }

    /// <summary>Whose view of the site it is. Without that nobody could say what is missing in it.</summary>
    private async Task<User?> AccountAsync(CancellationToken cancel)
    {
        try
        {
            return await _site.GetCurrentUserAsync(cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error) when (error.Kind == ErrorKind.NotSupported)
        {
            // An export is nobody's view.
            return null;
        }
    }

    /// <summary>Everybody whom a grant, a role or a restriction names.</summary>
    private static IEnumerable<string> Named(IEnumerable<SpaceRecord> records) =>
        records.SelectMany(record => record.Principals).Where(principal => principal.Kind == PrincipalKind.User).Select(principal => principal.Id);
}
