using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Imports.Scheduling.Entries;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Forgets import schedules, and takes the system's entries for them away.</summary>
/// <remarks>The runs stay on record, and the documents in the catalog.</remarks>
/// <example>
/// <code>Register-ConfluenceImportSchedule trial -Space ENG -Daily 02:00 -NoEntry; Unregister-ConfluenceImportSchedule trial</code>
/// <para>Registers a schedule and forgets it again.</para>
/// </example>
/// <example>
/// <code>Unregister-ConfluenceImportSchedule night* -WhatIf</code>
/// <para>Says which schedules would be forgotten.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Unregister, "ConfluenceImportSchedule", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class UnregisterConfluenceImportScheduleCommand : CatalogCommand
{
    /// <summary>Names; wildcards allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(ScheduleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>Leave the system's entry alone, because there is none or it cannot be taken away.</summary>
    [Parameter]
    public SwitchParameter NoEntry { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        var schedules = new ImportSchedules(catalog);
        return ForEachAsync(Name, async pattern =>
            await ForEachAsync(await schedules.FindAsync(pattern, cancel), async name =>
            {
                if (!await ShouldProcessAsync($"Schedule '{name}' of {catalog.Location}", "Unregister"))
                    return;
                // The entry first: one that stays behind would start a schedule every night that nobody finds any more.
                if (!NoEntry)
                    await new SystemEntries(new ThisMachine()).RemoveAsync(name, catalog.Location, cancel);
                await schedules.RemoveAsync(name, cancel);
            }));
    }
}
