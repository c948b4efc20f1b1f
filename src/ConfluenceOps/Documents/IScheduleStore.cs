namespace ConfluenceOps.Documents;

/// <summary>The import schedules of a catalog, of which it knows no more than their names.</summary>
public interface IScheduleStore
{
    /// <summary>All schedules, in the order of their names.</summary>
    Task<IReadOnlyList<StoredSchedule>> ListAsync(CancellationToken cancel);

    /// <summary>Keeps a schedule, in place of one of the same name.</summary>
    Task SaveAsync(StoredSchedule schedule, CancellationToken cancel);

    /// <summary>Forgets a schedule. Its runs stay recorded.</summary>
    /// <returns>False when there was none of that name.</returns>
    Task<bool> RemoveAsync(string name, CancellationToken cancel);
}

/// <summary>A schedule as it is stored.</summary>
/// <param name="Name">Its name, compared without regard to case.</param>
/// <param name="Definition">All that it says, as JSON.</param>
public sealed record StoredSchedule(string Name, string Definition);
