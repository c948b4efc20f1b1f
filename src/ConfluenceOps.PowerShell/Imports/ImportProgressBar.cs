using System.Globalization;
using System.Management.Automation;
using ConfluenceOps.Imports;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Shows how far an import is: count, total and rate.</summary>
internal sealed class ImportProgressBar(Space space, Action<ProgressRecord> show) : IProgress<ImportProgress>
{
    private readonly string _activity = $"Importing {space.Key}";

    public void Report(ImportProgress value)
    {
        var rate = value.PerSecond > 0 ? string.Create(CultureInfo.CurrentCulture, $", {value.PerSecond:N0} a second") : "";
        var total = value.Total is { } pages ? $" of {pages:N0}" : "";
        show(new ProgressRecord(activityId: 0, _activity, string.Create(CultureInfo.CurrentCulture, $"{value.Done:N0}{total} {value.Stage.ToString().ToLowerInvariant()}{rate}"))
        {
            // The site's count is an estimate: more pages than it said are no reason to fail.
            PercentComplete = value.Total is > 0 ? Math.Min(100, (int)(100L * value.Done / value.Total.Value)) : -1,
        });
    }

    public void Close() => show(new ProgressRecord(activityId: 0, _activity, "Done") { RecordType = ProgressRecordType.Completed });
}
