using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>Runs automations now, over all documents that they mean, whatever else starts them.</summary>
/// <remarks>
/// Also those that are switched off. Documents in the trash are left alone. A thousand documents at a time are changed or none of them; stopped
/// anywhere, it leaves what is done by then, and running it again does the rest. -WhatIf says what it does and Test-DocumentAutomation with which
/// documents.
/// </remarks>
/// <example>
/// <code>New-DocumentAutomation 'Everything here' -When Imported -Do AddToCollection -Collection Everything
/// Invoke-DocumentAutomation 'Everything here'</code>
/// <para>Files what is in the catalog already, and writes how many documents that were.</para>
/// </example>
/// <example>
/// <code>Get-DocumentAutomation | Invoke-DocumentAutomation -WhatIf</code>
/// <para>Says which automations would run, and what they do.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "DocumentAutomation", SupportsShouldProcess = true)]
[OutputType(typeof(AutomationRun))]
public sealed class InvokeDocumentAutomationCommand : CatalogCommand
{
    /// <summary>Their names.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AutomationNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        var automation = await catalog.Automations.GetAsync(name, cancel);
        var where = automation.Filter is null ? "all documents" : $"documents with {VisibleText.Of(automation.Filter)}";
        if (!await ShouldProcessAsync($"Automation '{VisibleText.Of(automation.Name)}'", $"{string.Join(", ", automation.Do)} for {where}"))
            return;
        using (var progress = OpenProgress($"Running {VisibleText.Of(automation.Name)}"))
            await WriteAsync(await catalog.Automations.RunAsync(automation.Name, AutomationTrigger.Manual, progress, cancel));
        await AutomationMail.SendAsync(this, catalog, cancel);
    });
}
