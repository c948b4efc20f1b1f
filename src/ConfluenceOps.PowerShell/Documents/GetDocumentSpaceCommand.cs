using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Lists the spaces that the catalog knows: which side wins, what they hold, when they were imported.</summary>
/// <remarks>
/// Edited counts the documents that were edited here since they were imported, Gone those that lie in the trash, Missing the pages that the
/// last import could not get and the next one asks for again.
/// </remarks>
/// <example>
/// <code>Get-DocumentSpace</code>
/// <para>Lists all spaces of the catalog.</para>
/// </example>
/// <example>
/// <code>Get-DocumentSpace | Where-Object Imported -lt (Get-Date).AddDays(-2)</code>
/// <para>Lists the spaces that no import has gone through for two days.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentSpace")]
[OutputType(typeof(CatalogSpace))]
public sealed class GetDocumentSpaceCommand : CatalogSpaceCommand
{
    /// <summary>Keys of spaces; wildcards allowed. Left out: all of them.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Key"), SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public override string[] Space { get; set; } = ["*"];

    private protected override Task ProcessAsync(ICatalog catalog, CatalogSpace space, CancellationToken cancel) => WriteAsync(space);
}
