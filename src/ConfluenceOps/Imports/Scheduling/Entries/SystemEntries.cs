namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>The entries by which the operating system starts schedules when they are due.</summary>
/// <param name="machine">The machine.</param>
public sealed class SystemEntries(IMachine machine)
{
    // In the order in which they are tried: a timer that makes up for a night when the machine was off comes before one that does not.
    private readonly IReadOnlyList<IEntryPlace> _places = [new WindowsTasks(machine), new LaunchAgents(machine), new SystemdTimers(machine), new Crontab(machine)];

    /// <summary>The text of an entry.</summary>
    /// <param name="job">What it starts.</param>
    /// <param name="kind">For which scheduler; null for what this machine has.</param>
    public IReadOnlyList<EntryFile> Render(ScheduledJob job, EntryKind? kind)
    {
        ArgumentNullException.ThrowIfNull(job);
        return (Choose(kind).FirstOrDefault() ?? _places[^1]).Render(job);
    }

    /// <summary>Makes the system start a job, in place of what it started for this schedule before.</summary>
    /// <param name="job">What to start.</param>
    /// <param name="kind">By which scheduler; null for the first one of this machine that will.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Which scheduler does.</returns>
    /// <exception cref="SystemEntryException">None will.</exception>
    public async Task<EntryKind> InstallAsync(ScheduledJob job, EntryKind? kind, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var refusals = new List<string>();
        foreach (var place in Choose(kind))
        {
            try
            {
                await place.InstallAsync(job, cancel).ConfigureAwait(false);
            }
            catch (SystemRefusedException refused)
            {
                refusals.Add(refused.Message);
                continue;
            }
            // It would start twice where the schedule was once left to another scheduler.
            await RemoveAsync(job.Name, job.Catalog, _places.Where(other => other != place), cancel).ConfigureAwait(false);
            return place.Kind;
        }
        throw SystemEntryException.NotInstalled(job.Name, refusals);
    }

    /// <summary>Makes the system forget a schedule.</summary>
    /// <returns>False when it knew of none.</returns>
    /// <exception cref="SystemEntryException">It would not.</exception>
    public Task<bool> RemoveAsync(string name, string catalog, CancellationToken cancel) => RemoveAsync(name, catalog, _places, cancel);

    private static async Task<bool> RemoveAsync(string name, string catalog, IEnumerable<IEntryPlace> places, CancellationToken cancel)
    {
        var isKnown = false;
        foreach (var place in places.Where(place => place.IsHere))
        {
            try
            {
                isKnown |= await place.RemoveAsync(name, catalog, cancel).ConfigureAwait(false);
            }
            catch (SystemRefusedException refused)
            {
                throw SystemEntryException.NotRemoved(name, refused.Message);
            }
        }
        return isKnown;
    }

    private IEnumerable<IEntryPlace> Choose(EntryKind? kind) => _places.Where(place => kind is { } wanted ? place.Kind == wanted : place.IsHere);
}
