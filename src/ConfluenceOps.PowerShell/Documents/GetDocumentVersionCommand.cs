using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Lists the versions of documents, newest first.</summary>
/// <remarks>Every import and every edit that changed the text left a version: Get-DocumentContent reads one, Restore-Document brings it back.</remarks>
/// <example>
/// <code>Get-DocumentVersion 12</code>
/// <para>Lists the versions of a document.</para>
/// </example>
/// <example>
/// <code>Get-DocumentVersion 12 | Select-Object -Last 1 | Get-DocumentContent</code>
/// <para>Reads the oldest text of a document.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentVersion")]
[OutputType(typeof(DocumentVersion))]
public sealed class GetDocumentVersionCommand : CatalogCommand
{
    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        ForEachAsync(Id, id => WriteAllAsync(catalog.GetVersionsAsync(id, cancel)));
}
