using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Lists who was given what on the catalog as a whole, the most to begin with.</summary>
/// <remarks>What somebody may do with one document, all things considered, and why, says Get-DocumentPermission.</remarks>
/// <example>
/// <code>Get-DocumentCatalogPermission</code>
/// <para>Lists who was given what.</para>
/// </example>
/// <example>
/// <code>Get-DocumentCatalogPermission | Where-Object Access -eq Owner</code>
/// <para>Lists the owners of the catalog.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentCatalogPermission")]
[OutputType(typeof(AccessGrant))]
public sealed class GetDocumentCatalogPermissionCommand : CatalogCommand
{
    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        foreach (var grant in await catalog.Access.ListAsync(AccessPlace.Catalog, cancel))
            await WriteAsync(grant);
    }
}
