using ConfluenceOps.Documents;

namespace ConfluenceOps.Imports.Scheduling;

/// <summary>The schedules that a catalog keeps.</summary>
/// <param name="catalog">Where they are kept.</param>
public sealed class ImportSchedules(ICatalog catalog)
{
    /// <summary>Keeps a schedule, in place of one of the same name.</summary>
    public Task KeepAsync(ImportSchedule schedule, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return catalog.Schedules.SaveAsync(new StoredSchedule(schedule.Name, ScheduleDefinition.Write(schedule)), cancel);
    }

    /// <summary>The names of the schedules that a name with wildcards means, in their order.</summary>
    /// <exception cref="ScheduleNotFoundException">A name without wildcards means none. A pattern may mean nothing.</exception>
    public async Task<IReadOnlyList<string>> FindAsync(string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        var stored = await catalog.Schedules.ListAsync(cancel).ConfigureAwait(false);
        var found = stored.Select(schedule => schedule.Name).Where(known => Wildcard.Matches(name, known)).ToList();
        return found.Count > 0 || Wildcard.IsPattern(name) ? found : throw new ScheduleNotFoundException(name, catalog.Location);
    }

    /// <summary>A schedule by name.</summary>
    /// <exception cref="ScheduleNotFoundException">There is none of that name.</exception>
    /// <exception cref="ScheduleUnreadableException">It is damaged, or a newer version wrote it.</exception>
    public async Task<ImportSchedule> GetAsync(string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        var stored = await catalog.Schedules.ListAsync(cancel).ConfigureAwait(false);
        return ScheduleDefinition.Read(
            stored.FirstOrDefault(schedule => schedule.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new ScheduleNotFoundException(name, catalog.Location));
    }

    /// <summary>Forgets a schedule, one that cannot be read included. Its runs stay recorded.</summary>
    /// <exception cref="ScheduleNotFoundException">There is none of that name.</exception>
    public async Task RemoveAsync(string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!await catalog.Schedules.RemoveAsync(name, cancel).ConfigureAwait(false))
            throw new ScheduleNotFoundException(name, catalog.Location);
    }

    /// <summary>A schedule with when it is due and how it went the last time.</summary>
    /// <param name="name">The name of the schedule.</param>
    /// <param name="clock">What tells the time, and where its times are meant.</param>
    /// <param name="cancel">Gives up.</param>
    /// <inheritdoc cref="GetAsync" path="/exception"/>
    public async Task<ScheduleState> DescribeAsync(string name, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var schedule = await GetAsync(name, cancel).ConfigureAwait(false);
        var runs = await catalog.Imports.GetRunsAsync(new RunQuery { Last = ScheduleState.RunsToLookAt, Schedules = [schedule.Name] }, cancel).ConfigureAwait(false);
        return ScheduleState.Of(schedule, runs, schedule.Cadence.NextAfter(clock.GetUtcNow(), clock.LocalTimeZone));
    }
}
