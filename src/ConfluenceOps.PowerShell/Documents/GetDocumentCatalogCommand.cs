using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Upkeep;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Says what the catalog holds, how much room it takes, and when imports ran last.</summary>
/// <remarks>Size is the catalog's file, Unused what nothing in it uses any more, FileSize the files of the documents beside it; all in bytes.</remarks>
/// <example>
/// <code>Get-DocumentCatalog</code>
/// <para>Shows the catalog.</para>
/// </example>
/// <example>
/// <code>(Get-DocumentCatalog).LastImports | Where-Object Status -ne Completed</code>
/// <para>Lists those of the last imports that did not go well.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentCatalog")]
[OutputType(typeof(CatalogSummary))]
public sealed class GetDocumentCatalogCommand : CatalogCommand
{
    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        await WriteAsync(await catalog.Upkeep.SummarizeAsync(cancel));
}
