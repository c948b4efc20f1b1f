using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>Notes that documents are about resources.</summary>
/// <remarks>
/// Resources are made with New-DocumentResource first. A relation is no edit: read-only documents take it too, it survives every import, and it
/// never reaches Confluence.
/// </remarks>
/// <example>
/// <code>New-DocumentResource dashboard:sales; Find-Document deploy | Add-DocumentRelation dashboard:sales</code>
/// <para>Makes a dashboard known, and relates all that a search finds to it.</para>
/// </example>
/// <example>
/// <code>New-DocumentResource table:warehouse.stock; Add-DocumentRelation -Document 12 -Resource table:warehouse.stock -PassThru</code>
/// <para>Makes a table known, relates one document to it and shows the document.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "DocumentRelation", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class AddDocumentRelationCommand : RelationChangeCommand
{
    private protected override string ActionWith(string name) => $"Relate it to '{VisibleText.Of(name)}'";

    private protected override Task<ChangedBatch> ChangeAsync(ICatalog catalog, string name, IReadOnlyCollection<long> documents, CancellationToken cancel) =>
        catalog.Relations.RelateAsync(ResourceName.Parse(name), documents, cancel);
}
