using System.Management.Automation;
using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Reporting;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Writes a review as a report: HTML for people, CSV for spreadsheets, JSON for programs.</summary>
/// <remarks>
/// The ending of the path chooses. The HTML page is one file that needs no network; it works out every answer itself and says why. With .csv a second
/// file beside it, NAME.findings.csv, has the findings. All of them name people and what is weak: give them to those who may know.
/// </remarks>
/// <example>
/// <code>New-ConfluencePermissionReview -Space * | Export-ConfluencePermissionReport review.html</code>
/// <para>Writes a page that opens from the disk.</para>
/// </example>
/// <example>
/// <code>$review = New-ConfluencePermissionReview -Space HR; 'csv', 'json' | ForEach-Object { $review | Export-ConfluencePermissionReport "hr.$_" }</code>
/// <para>Writes a review as tables and as JSON.</para>
/// </example>
[Cmdlet(VerbsData.Export, "ConfluencePermissionReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportConfluencePermissionReportCommand : ReviewCommand
{
    /// <summary>The file to write: its ending is .html, .csv or .json.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>A baseline to compare with, saved by Save-ConfluencePermissionBaseline.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Baseline { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var path = Locate(Path);
        if (!await ShouldProcessAsync(path, "Write the report"))
            return;
        var comparison = Baseline is null ? null : BaselineComparison.Compare(await BaselineFile.ReadAsync(Locate(Baseline), cancel), Review);
        foreach (var file in await ReviewReport.SaveAsync(Review, comparison, path, cancel))
            await WriteAsync(new FileInfo(file));
    }
}
