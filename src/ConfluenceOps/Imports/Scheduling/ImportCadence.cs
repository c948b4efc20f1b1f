namespace ConfluenceOps.Imports.Scheduling;

/// <summary>When a schedule is due, in the local time of the machine that runs it.</summary>
/// <param name="At">The time of day of the first run.</param>
/// <param name="Days">The days of the week; empty for every day.</param>
/// <param name="Every">How long after a run the next one is due on the same day; null for once a day.</param>
public sealed record ImportCadence(TimeOnly At, IReadOnlyList<DayOfWeek> Days, TimeSpan? Every);
