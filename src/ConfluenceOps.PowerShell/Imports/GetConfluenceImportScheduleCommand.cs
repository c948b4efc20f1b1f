using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Lists the import schedules of the catalog: when they are due, and how they went.</summary>
/// <remarks>The last status is that of the space that fared worst; Get-ConfluenceImportRun -Schedule has each of them, with the reason.</remarks>
/// <example>
/// <code>Get-ConfluenceImportSchedule</code>
/// <para>Lists all schedules.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceImportSchedule | Where-Object LastStatus -notin $null, 'Completed' | Get-ConfluenceImportRun -Last 5</code>
/// <para>Shows the last runs of schedules that did not go well.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceImportSchedule")]
[OutputType(typeof(ScheduleState))]
public sealed class GetConfluenceImportScheduleCommand : CatalogCommand
{
    /// <summary>Names; wildcards allowed. Left out: all schedules.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(ScheduleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        var schedules = new ImportSchedules(catalog);
        return ForEachAsync(Name, async pattern =>
            await ForEachAsync(await schedules.FindAsync(pattern, cancel), async name =>
                await WriteAsync(await schedules.DescribeAsync(name, TimeProvider.System, cancel))));
    }
}
