using System.Globalization;
using System.Management.Automation;
using ConfluenceOps.Permissions.Gathering;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Shows how far a gathering is: count, total and rate of what it reads at the moment.</summary>
internal sealed class GatherProgressBar(string activity, Action<ProgressRecord> show) : IProgress<GatherProgress>
{
    public void Report(GatherProgress value)
    {
        var rate = value.PerSecond > 0 ? string.Create(CultureInfo.CurrentCulture, $", {value.PerSecond:N0} a second") : "";
        var total = value.Total is { } all ? $" of {all:N0}" : "";
        show(new ProgressRecord(activityId: 0, activity, string.Create(CultureInfo.CurrentCulture, $"{value.Done:N0}{total} {value.Stage.ToString().ToLowerInvariant()}{rate}"))
        {
            PercentComplete = value.Total is > 0 ? Math.Min(100, (int)(100L * value.Done / value.Total.Value)) : -1,
        });
    }

    public void Close() => show(new ProgressRecord(activityId: 0, activity, "Done") { RecordType = ProgressRecordType.Completed });
}
