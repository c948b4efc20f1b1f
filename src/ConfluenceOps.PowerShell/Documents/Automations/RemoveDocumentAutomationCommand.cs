using System.Management.Automation;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Automations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>Forgets automations. What they did stays as it is, and their runs stay on record.</summary>
/// <remarks>The address of its webhook is forgotten too, and what was not yet sent there.</remarks>
/// <example>
/// <code>New-DocumentAutomation Trial -Do SetReadOnly
/// Remove-DocumentAutomation Trial</code>
/// <para>Makes an automation and forgets it again.</para>
/// </example>
/// <example>
/// <code>Get-DocumentAutomation | Where-Object Enabled -eq $false | Remove-DocumentAutomation -WhatIf</code>
/// <para>Says which automations are switched off and would go.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentAutomation", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentAutomationCommand : CatalogCommand
{
    /// <summary>Their names.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AutomationNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (await ShouldProcessAsync($"Automation '{VisibleText.Of(name)}'", "Forget the automation"))
            await new KeptWebhooks(new FileSecrets()).ForgetAsync(await catalog.Automations.RemoveAsync(name, cancel), cancel);
    });
}
