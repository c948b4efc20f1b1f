using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>Lists what automations did, newest first.</summary>
/// <remarks>An import is one run for each of its automations and triggers, however many documents it brings. Error says what went wrong, also of webhooks that were not told.</remarks>
/// <example>
/// <code>Get-DocumentAutomationRun -Last 20 | Format-Table Started, Name, Trigger, Space, Documents, Matched, Changed, Status</code>
/// <para>Shows the last twenty runs.</para>
/// </example>
/// <example>
/// <code>Get-DocumentAutomation | Get-DocumentAutomationRun -Status Failed | Format-List Started, Name, Error</code>
/// <para>Shows what went wrong with the automations that there are, and why.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentAutomationRun")]
[OutputType(typeof(AutomationRun))]
public sealed class GetDocumentAutomationRunCommand : CatalogCommand
{
    /// <summary>Names of automations; wildcards allowed. Left out: all, those that are forgotten included.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(AutomationNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>How they ended.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public AutomationStatus[] Status { get; set; } = [];

    /// <summary>How many at most, the newest.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; } = 20;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        foreach (var run in await catalog.Automations.GetRunsAsync(new AutomationRunQuery { Last = Last, Names = Name, Statuses = Status }, cancel))
            await WriteAsync(run);
    }
}
