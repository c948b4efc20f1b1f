using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Collections;

/// <summary>Lists the collections of the catalog.</summary>
/// <remarks>From the top down, each before those that are in it.</remarks>
/// <example>
/// <code>Get-DocumentCollection</code>
/// <para>Lists all collections.</para>
/// </example>
/// <example>
/// <code>Get-DocumentCollection Run* | Get-Document | Format-Table Title, Space</code>
/// <para>Lists the documents of the collections whose names begin so.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentCollection")]
[OutputType(typeof(DocumentCollection))]
public sealed class GetDocumentCollectionCommand : CatalogCommand
{
    /// <summary>Names; wildcards allowed. Left out: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Collection")]
    [SupportsWildcards, ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        await WriteNamedAsync(Name, await catalog.Collections.ListAsync(cancel), collection => [collection.Collection], name => new CollectionNotFoundException(name));
}
