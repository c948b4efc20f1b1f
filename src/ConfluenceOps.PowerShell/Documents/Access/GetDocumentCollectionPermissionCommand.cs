using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Lists who was given what on collections with what is in them, the most to begin with.</summary>
/// <remarks>What somebody may do with one document, all things considered, and why, says Get-DocumentPermission.</remarks>
/// <example>
/// <code>Get-DocumentCollection | Get-DocumentCollectionPermission</code>
/// <para>Lists who was given what on each collection.</para>
/// </example>
/// <example>
/// <code>New-DocumentCollection Minutes
/// Get-DocumentCollectionPermission Minutes | Where-Object Access -eq Owner</code>
/// <para>Lists the owners of a collection.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentCollectionPermission")]
[OutputType(typeof(AccessGrant))]
public sealed class GetDocumentCollectionPermissionCommand : CatalogCommand
{
    /// <summary>Names of collections.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Collection { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Collection, async collection =>
    {
        foreach (var grant in await catalog.Access.ListAsync(AccessPlace.Collection(collection), cancel))
            await WriteAsync(grant);
    });
}
