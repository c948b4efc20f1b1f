namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>One kind of scheduler, and where it keeps its entries.</summary>
internal interface IEntryPlace
{
    EntryKind Kind { get; }

    /// <summary>Whether this machine has such a scheduler at all.</summary>
    bool IsHere { get; }

    /// <summary>The text of an entry.</summary>
    IReadOnlyList<EntryFile> Render(ScheduledJob job);

    /// <summary>Makes the system start a job, in place of what it started under that name before.</summary>
    /// <exception cref="SystemRefusedException">The system would not.</exception>
    Task InstallAsync(ScheduledJob job, CancellationToken cancel);

    /// <summary>Makes the system forget a job.</summary>
    /// <returns>False when it knew of none.</returns>
    /// <exception cref="SystemRefusedException">The system would not.</exception>
    Task<bool> RemoveAsync(string name, string catalog, CancellationToken cancel);
}
