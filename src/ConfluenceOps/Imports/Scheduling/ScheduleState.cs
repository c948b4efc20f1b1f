using ConfluenceOps.Documents;

namespace ConfluenceOps.Imports.Scheduling;

/// <summary>A schedule, when it is due, and how it went the last time.</summary>
public sealed record ScheduleState
{
    /// <summary>More spaces than any schedule imports in one night.</summary>
    internal const int RunsToLookAt = 1000;

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Keys of spaces, with wildcards.</summary>
    public required IReadOnlyList<string> Space { get; init; }

    /// <summary>When it is due, in words.</summary>
    public required string When { get; init; }

    /// <summary>When it is due next.</summary>
    public required DateTimeOffset Next { get; init; }

    /// <summary>The name of the connection that it uses; null for the only one there is.</summary>
    public string? Connection { get; init; }

    /// <summary>When it was run last, by whomever; null when it never was.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>How its spaces fared then: how the worst of them did.</summary>
    public ImportStatus? LastStatus { get; init; }

    /// <summary>How its spaces are imported.</summary>
    public required ImportOptions Options { get; init; }

    /// <summary>Where the summary of each run is sent; null for nowhere.</summary>
    public Webhook? Webhook { get; init; }

    /// <param name="schedule">The schedule.</param>
    /// <param name="runs">Its runs, newest first.</param>
    /// <param name="next">When it is due next.</param>
    internal static ScheduleState Of(ImportSchedule schedule, IReadOnlyList<ImportRun> runs, DateTimeOffset next)
    {
        var last = LastOfEach(runs);
        return new ScheduleState
        {
            Name = schedule.Name,
            Space = schedule.Spaces,
            When = schedule.Cadence.ToString(),
            Next = next,
            Connection = schedule.Connection,
            LastRun = last.Count > 0 ? last[^1].Started : null,
            LastStatus = last.Count > 0 ? RunSummary.WorstOf(last) : null,
            Options = schedule.Options,
            Webhook = schedule.Webhook,
        };
    }

    // One run of a schedule imports no space twice: where a space comes again, the run before begins.
    private static List<ImportRun> LastOfEach(IReadOnlyList<ImportRun> runs)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. runs.TakeWhile(run => seen.Add(run.Space))];
    }
}
