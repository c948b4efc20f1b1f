using System.Globalization;
using ConfluenceOps.Imports;

namespace ConfluenceOps.Tool.Sync;

/// <summary>Plain lines with the time, for a log that somebody reads days later.</summary>
internal sealed class SyncLog(TextWriter output, TimeProvider clock) : IProgress<ImportProgress>
{
    /// <summary>Often enough to see that it lives, seldom enough for a log.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private long _last = clock.GetTimestamp();

    public void Say(string text)
    {
        // Messages quote titles of strangers.
        lock (_gate)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ} {VisibleText.Of(text)}"));
    }

    public void Report(ImportProgress value)
    {
        lock (_gate)
        {
            if (clock.GetElapsedTime(_last) < Interval)
                return;
            _last = clock.GetTimestamp();
        }
        Say(string.Create(CultureInfo.InvariantCulture, $"{value.Space}: {value.Done}{(value.Total is { } total ? $" of {total}" : "")} {value.Stage.ToString().ToLowerInvariant()}"));
    }
}
