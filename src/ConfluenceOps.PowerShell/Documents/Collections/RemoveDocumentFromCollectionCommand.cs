using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Collections;

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
/// Remove-DocumentFromCollection Later -Document 12 -WhatIf</code>
/// <para>Says what would be taken out.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentFromCollection", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class RemoveDocumentFromCollectionCommand : DocumentBatchCommand
{
    /// <summary>The name of the collection.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string Collection { get; set; } = "";

    private protected override IReadOnlyList<string> Names => [Collection];

    private protected override string ActionWith(string name) => $"Take it out of the collection '{VisibleText.Of(name)}'";

    private protected override Task<ChangedBatch> ChangeAsync(ICatalog catalog, string name, IReadOnlyCollection<long> documents, CancellationToken cancel) =>
        catalog.Collections.TakeOutAsync(name, documents, cancel);
}
