using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Reads everything that decides who may do what, once, several requests at a time.</summary>
/// <remarks>What the account may not read is marked where it would have been; the rest is gathered all the same.</remarks>
public sealed class AccessGatherer
{
    /// <summary>The session paces itself; this keeps its slots busy.</summary>
    private const int AtOnce = 5;

    private readonly ISite _site;
    private readonly TimeProvider _clock;

    /// <param name="site">Where to read.</param>
    /// <param name="clock">Tells when it was gathered.</param>
    public AccessGatherer(ISite site, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(clock);
        (_site, _clock) = (site, clock);
    }

    /// <summary>Gathers all there is in spaces, for any number of questions.</summary>
    public Task<AccessMap> GatherAsync(IReadOnlyList<Space> spaces, IProgress<GatherProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(spaces);
        var gathering = new Gathering(_site, _clock, AtOnce, progress);
        return gathering.RunAsync(spaces, stop => gathering.Content.ReadAsync(spaces, stop), gathering.Groups.ReadAllAsync, cancel);
    }

    /// <summary>Gathers all there is in spaces of a site of which others were gathered a moment ago: groups and accounts, which are those of the whole site, are taken from there.</summary>
    public Task<AccessMap> GatherAsync(IReadOnlyList<Space> spaces, AccessMap earlier, IProgress<GatherProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(spaces);
        ArgumentNullException.ThrowIfNull(earlier);
        var gathering = new Gathering(_site, _clock, AtOnce, progress);
        gathering.People.Take(earlier.Users);
        return gathering.RunAsync(spaces, stop => gathering.Content.ReadAsync(spaces, stop), _ => gathering.Groups.TakeAsync(earlier), cancel);
    }

    /// <summary>Gathers what decides about spaces as a whole, without the pages in them.</summary>
    public Task<AccessMap> GatherSpacesAsync(IReadOnlyList<Space> spaces, IProgress<GatherProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(spaces);
        var gathering = new Gathering(_site, _clock, AtOnce, progress);
        return gathering.RunAsync(spaces, Nothing, gathering.Groups.ReadAllAsync, cancel);
    }

    /// <summary>Gathers what spaces grant, with the names of whom they grant it to, and nobody's groups: a list, not answers.</summary>
    public Task<AccessMap> GatherGrantsAsync(IReadOnlyList<Space> spaces, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(spaces);
        var gathering = new Gathering(_site, _clock, AtOnce, progress: null);
        return gathering.RunAsync(spaces, Nothing, gathering.Groups.ReadNamesAsync, cancel);
    }

    /// <summary>Gathers what decides about a few pages.</summary>
    /// <param name="pageIds">The pages; what is above them is read too, and what their spaces grant. Those that the account cannot see are left out.</param>
    /// <param name="accountIds">Whom the questions will be about; their groups are read and nobody else's. Null for everybody.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancel">Ends the gathering.</param>
    public async Task<AccessMap> GatherPagesAsync(
        IReadOnlyList<string> pageIds, IReadOnlyList<string>? accountIds, IProgress<GatherProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pageIds);
        var gathering = new Gathering(_site, _clock, AtOnce, progress);
        // Only the pages say in which spaces they are.
        await gathering.Content.ReadBranchesAsync(pageIds, cancel).ConfigureAwait(false);
        var spaces = new List<Space>();
        if (gathering.Content.Spaces is { Count: > 0 } keys)
            await foreach (var space in _site.GetSpacesAsync(new SpaceQuery(keys), cancel).ConfigureAwait(false))
                spaces.Add(space);
        return await gathering.RunAsync(
            spaces, Nothing, stop => accountIds is null ? gathering.Groups.ReadAllAsync(stop) : gathering.Groups.ReadOfAsync(accountIds, stop), cancel).ConfigureAwait(false);
    }

    /// <summary>Gathers what decides about spaces as a whole for a few accounts.</summary>
    /// <param name="spaces">The spaces.</param>
    /// <param name="accountIds">Whom the questions will be about.</param>
    /// <param name="cancel">Ends the gathering.</param>
    public Task<AccessMap> GatherSpacesForAsync(IReadOnlyList<Space> spaces, IReadOnlyList<string> accountIds, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(spaces);
        ArgumentNullException.ThrowIfNull(accountIds);
        var gathering = new Gathering(_site, _clock, AtOnce, progress: null);
        return gathering.RunAsync(spaces, Nothing, stop => gathering.Groups.ReadOfAsync(accountIds, stop), cancel);
    }

    private static Task Nothing(CancellationToken cancel) => Task.CompletedTask;
}
