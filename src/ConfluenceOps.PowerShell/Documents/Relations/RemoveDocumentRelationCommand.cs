using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>Notes that documents are not about resources any more.</summary>
/// <remarks>Documents and resources stay; only what relates them goes.</remarks>
/// <example>
/// <code>Get-DocumentRelation -Document 12 | Remove-DocumentRelation</code>
/// <para>Takes all relations from a document.</para>
/// </example>
/// <example>
/// <code>New-DocumentResource table:trial; Add-DocumentRelation table:trial 12; Remove-DocumentRelation table:trial 12</code>
/// <para>Makes a table known, relates a document to it and takes that back.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentRelation", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class RemoveDocumentRelationCommand : RelationChangeCommand
{
    private protected override string ActionWith(string name) => $"Relate it no longer to '{VisibleText.Of(name)}'";

    private protected override Task<ChangedBatch> ChangeAsync(ICatalog catalog, string name, IReadOnlyCollection<long> documents, CancellationToken cancel) =>
        catalog.Relations.UnrelateAsync(ResourceName.Parse(name), documents, cancel);
}
