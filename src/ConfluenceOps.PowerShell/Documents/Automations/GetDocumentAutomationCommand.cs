using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>Lists the automations of the catalog.</summary>
/// <remarks>In the order in which they run. Of a webhook no more is shown than its host.</remarks>
/// <example>
/// <code>Get-DocumentAutomation</code>
/// <para>Lists all automations, what starts them, what they do, and how they went the last time.</para>
/// </example>
/// <example>
/// <code>Get-DocumentAutomation | Where-Object { $_.Do.IsTargetDeleted -contains $true }</code>
/// <para>Lists those that point at something that was deleted.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentAutomation")]
[OutputType(typeof(DocumentAutomation))]
public sealed class GetDocumentAutomationCommand : CatalogCommand
{
    /// <summary>Names; wildcards allowed. Left out: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(AutomationNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        await WriteNamedAsync(Name, await catalog.Automations.ListAsync(cancel), automation => [automation.Name], name => new AutomationNotFoundException(name));
}
