using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>Lists which documents are about which resources.</summary>
/// <remarks>Every condition that is given must hold. Documents in the trash are left out unless they are named.</remarks>
/// <example>
/// <code>Get-DocumentResource dashboard:* | Get-DocumentRelation</code>
/// <para>Lists every document about a dashboard.</para>
/// </example>
/// <example>
/// <code>Get-Document -Space OPS | Get-DocumentRelation | Group-Object Resource</code>
/// <para>Shows what the documents of a space are about.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentRelation")]
[OutputType(typeof(DocumentRelation))]
public sealed class GetDocumentRelationCommand : CatalogCommand
{
    /// <summary>Types and names of resources, as in table:warehouse.orders, or web addresses. Left out: all of them.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentResourceCompleter))]
    public ResourceRef[] Resource { get; set; } = [];

    /// <summary>The catalog's numbers of documents. Left out: all that are not in the trash.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "DocumentId")]
    public long[] Document { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (Document.Length == 0)
            await ProcessAsync(catalog, [], cancel);
        await ForEachAsync(Document, document => ProcessAsync(catalog, [document], cancel));
    }

    private async Task ProcessAsync(ICatalog catalog, IReadOnlyList<long> documents, CancellationToken cancel)
    {
        if (Resource.Length == 0)
            await WriteAsync(catalog, new RelationQuery { Documents = documents }, cancel);
        await ForEachAsync(Resource, resource => WriteAsync(catalog, new RelationQuery { Documents = documents, Resources = [resource.Name()] }, cancel));
    }

    private async Task WriteAsync(ICatalog catalog, RelationQuery query, CancellationToken cancel)
    {
        foreach (var relation in await catalog.Relations.ListAsync(query, cancel))
            await WriteAsync(relation);
    }
}
