using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>Deletes resources, and what relates documents to them.</summary>
/// <remarks>The things themselves and the documents stay. Nothing brings the relations back, so the cmdlet asks; -Confirm:$false keeps it from that.</remarks>
/// <example>
/// <code>New-DocumentResource table:old.orders; Remove-DocumentResource table:old.orders -Confirm:$false</code>
/// <para>Makes a table known and forgets it again, without asking.</para>
/// </example>
/// <example>
/// <code>Get-DocumentResource | Where-Object Documents -eq 0 | Remove-DocumentResource -WhatIf</code>
/// <para>Says which resources would be deleted, because no document is about them.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentResource", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentResourceCommand : CatalogCommand
{
    /// <summary>Types and names, as in table:warehouse.orders, or web addresses.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentResourceCompleter))]
    public ResourceRef[] Resource { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Resource, async resource =>
    {
        var name = resource.Name();
        if (await ShouldProcessAsync($"Resource '{name}'", "Delete, with all its relations"))
            await catalog.Relations.DeleteAsync(name, cancel);
    });
}
