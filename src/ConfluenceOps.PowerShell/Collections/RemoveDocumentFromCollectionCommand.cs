using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Collections;

/// <summary>Takes documents out of a collection. They stay in the catalog.</summary>
/// <remarks>Documents that are not in it are passed over.</remarks>
/// <example>
/// <code>New-DocumentCollection Old
/// Get-Document -Space OPS | Add-DocumentToCollection Old
/// Get-Document -Collection Old -Tag runbook | Remove-DocumentFromCollection Old</code>
/// <para>Takes the runbooks out again.</para>
/// </example>
/// <example>
/// <code>New-DocumentCollection Later
/// Remove-DocumentFromCollection Later -Id 12 -WhatIf</code>
/// <para>Says what would be taken out.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentFromCollection", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentFromCollectionCommand : FilingCommand
{
    private protected override string Action => "Take out of the collection";

    private protected override Task FileAsync(ICatalog catalog, IReadOnlyList<long> documents, int before, CancellationToken cancel) =>
        catalog.Collections.TakeOutAsync(Collection, documents, cancel);
}
