using System.Management.Automation;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Says what everyone, teams or people may do with the catalog as a whole: None, CanRead, CanEdit or Owner.</summary>
/// <remarks>
/// An owner of the catalog owns all that is in it. Else what a document itself grants counts; else the widest of what its collections grant, which is
/// at most to edit; else what the catalog grants. Where one place grants several things, what it grants to a person counts before what it grants to
/// their teams, of which the widest counts, and that before what it grants to everyone. A read-only document keeps its text, title and place whatever
/// anybody was given, and a page's document is seen only by those who may view the page in Confluence, unless Set-DocumentSpacePermission opens its space.
/// Only owners say who may do what.
/// </remarks>
/// <example>
/// <code>Set-DocumentCatalogPermission -Everyone CanRead</code>
/// <para>Lets everyone who opens the catalog read, and nobody edit but its owners.</para>
/// </example>
/// <example>
/// <code>New-DocumentTeam editors
/// Set-DocumentCatalogPermission -Team editors -Access CanEdit -PassThru</code>
/// <para>Lets a team edit, and writes what it was given.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentCatalogPermission", SupportsShouldProcess = true)]
[OutputType(typeof(AccessGrant))]
public sealed class SetDocumentCatalogPermissionCommand : SetPermissionCommand
{
    private protected override IReadOnlyList<AccessPlace> Places => [AccessPlace.Catalog];
}
