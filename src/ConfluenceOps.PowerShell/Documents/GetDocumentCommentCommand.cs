using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Lists the comments on documents.</summary>
/// <remarks>Comments are as their pages had them at the last import, oldest first: those below a page, and those at some words of it.</remarks>
/// <example>
/// <code>Get-Document -Space ENG | Get-DocumentComment | Where-Object { -not $_.IsResolved -and $_.Kind -eq 'Inline' }</code>
/// <para>Finds the open questions in a space.</para>
/// </example>
/// <example>
/// <code>Get-DocumentComment 12 | Group-Object Author -NoElement</code>
/// <para>Counts who commented on a document.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentComment")]
[OutputType(typeof(DocumentComment))]
public sealed class GetDocumentCommentCommand : CatalogCommand
{
    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        ForEachAsync(Id, id => WriteAllAsync(catalog.GetCommentsAsync(id, cancel)));
}
