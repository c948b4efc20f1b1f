using ConfluenceOps.Imports;
using ConfluenceOps.Imports.Scheduling;

namespace ConfluenceOps.Tool.Sync;

/// <summary>What to import, how, from where, and whom to tell.</summary>
internal sealed record SyncJob(string? Schedule, IReadOnlyList<string> Spaces, ImportOptions Options, string? Connection, Webhook? Webhook)
{
    public static SyncJob Of(ImportSchedule schedule, bool full) =>
        new(schedule.Name, schedule.Spaces, schedule.Options with { Schedule = schedule.Name, Full = full }, schedule.Connection, schedule.Webhook);
}
