using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Collections;

/// <summary>Forgets collections. Their documents stay in the catalog.</summary>
/// <remarks>Collections that are in one that goes move up to where it was.</remarks>
/// <example>
/// <code>New-DocumentCollection Trial
/// Remove-DocumentCollection Trial</code>
/// <para>Makes a collection and forgets it again.</para>
/// </example>
/// <example>
/// <code>Get-DocumentCollection | Where-Object Documents -eq 0 | Remove-DocumentCollection -WhatIf</code>
/// <para>Says which collections are empty and would go.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentCollection", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentCollectionCommand : CatalogCommand
{
    /// <summary>Their names.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [Alias("Collection")]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (await ShouldProcessAsync($"Collection '{name}'", "Forget the collection"))
            await catalog.Collections.RemoveAsync(name, cancel);
    });
}
