using System.Globalization;
using System.Management.Automation;

namespace ConfluenceOps.PowerShell.Pipeline;

/// <summary>Shows how far something is: count, total and rate. Disposed, it leaves the screen.</summary>
internal sealed class ProgressBar(string activity, Action<ProgressRecord> show) : IProgress<IAdvance>, IProgress<string>, IDisposable
{
    public void Report(string value) => show(new ProgressRecord(activityId: 0, activity, value));

    public void Report(IAdvance value)
    {
        var rate = value.PerSecond > 0 ? string.Create(CultureInfo.CurrentCulture, $", {value.PerSecond:N0} a second") : "";
        var total = value.Total is { } all ? string.Create(CultureInfo.CurrentCulture, $" of {all:N0}") : "";
        show(new ProgressRecord(activityId: 0, activity, string.Create(CultureInfo.CurrentCulture, $"{value.Done:N0}{total} {value.Counted}{rate}"))
        {
            // A site's count is an estimate: more than it said are no reason to fail.
            PercentComplete = value.Total is > 0 ? Math.Min(100, (int)(100L * value.Done / value.Total.Value)) : -1,
        });
    }

    public void Dispose() => show(new ProgressRecord(activityId: 0, activity, "Done") { RecordType = ProgressRecordType.Completed });
}
