using System.Globalization;

namespace ConfluenceOps.Imports.Scheduling;

/// <summary>When a schedule is due, in the local time of the machine that runs it.</summary>
/// <param name="At">The time of day of the first run.</param>
/// <param name="Days">The days of the week; empty for every day.</param>
/// <param name="Every">How long after a run the next one is due on the same day: whole hours; null for once a day.</param>
/// <exception cref="CadenceNotPossibleException">No clock of an operating system could keep it.</exception>
public sealed record ImportCadence(TimeOnly At, IReadOnlyList<DayOfWeek> Days, TimeSpan? Every)
{
    /// <summary>Longer than any two runs are apart, a day that a clock change takes away included.</summary>
    private const int DaysAhead = 10;

    /// <summary>The time of day of the first run.</summary>
    public TimeOnly At { get; } = CadenceNotPossibleException.IfNoMinute(At);

    /// <summary>The days of the week, in order; empty for every day.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; } = [.. Days.Distinct().Order()];

    /// <summary>How long after a run the next one is due on the same day; null for once a day.</summary>
    public TimeSpan? Every { get; } = CadenceNotPossibleException.IfNoHours(Every);

    /// <summary>The times of a day at which it is due, in order.</summary>
    public IReadOnlyList<TimeOnly> Times
    {
        get
        {
            var times = new List<TimeOnly>();
            for (var time = At.ToTimeSpan(); time < TimeSpan.FromDays(1); time += Every ?? TimeSpan.FromDays(1))
                times.Add(TimeOnly.FromTimeSpan(time));
            return times;
        }
    }

    /// <summary>When it is due next.</summary>
    /// <param name="moment">After when.</param>
    /// <param name="zone">Where its times are meant.</param>
    /// <remarks>
    /// A time that the clocks skip comes as long after midnight as if they did not skip it; one that comes twice counts the first time.
    /// </remarks>
    public DateTimeOffset NextAfter(DateTimeOffset moment, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        return Enumerable.Range(-1, DaysAhead).Select(today.AddDays)
            .Where(day => Days.Count == 0 || Days.Contains(day.DayOfWeek))
            .SelectMany(day => Times.Select(time => MomentOf(day.ToDateTime(time), zone)))
            .Where(due => due > moment)
            .Min();
    }

    /// <summary>In words: <c>daily at 02:00</c>, <c>Monday every 4 hours from 06:00</c>.</summary>
    public override string ToString()
    {
        var days = string.Join(", ", Days);
        var at = At.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (Every is not { } every)
            return $"{(days.Length > 0 ? days : "daily")} at {at}";
        var rhythm = every == TimeSpan.FromHours(1) ? "hourly" : string.Create(CultureInfo.InvariantCulture, $"every {every.TotalHours:0} hours");
        return $"{(days.Length > 0 ? $"{days} " : "")}{rhythm} from {at}";
    }

    private static DateTimeOffset MomentOf(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
