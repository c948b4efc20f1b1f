using System.Management.Automation;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Takes back what everyone, teams or people were given on the catalog as a whole.</summary>
/// <remarks>Nothing is said about them there any more, and what else decides counts, as Set-DocumentCatalogPermission has it. To keep somebody out, give them None.</remarks>
/// <example>
/// <code>New-DocumentTeam helpers
/// Set-DocumentCatalogPermission -Team helpers -Access CanEdit
/// Remove-DocumentCatalogPermission -Team helpers</code>
/// <para>Gives something to a team and takes it back.</para>
/// </example>
/// <example>
/// <code>Remove-DocumentCatalogPermission -Everyone -WhatIf</code>
/// <para>Says what would happen if the catalog said nothing about everyone any more: nobody would see it who was not given something.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentCatalogPermission", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentCatalogPermissionCommand : RemovePermissionCommand
{
    private protected override IReadOnlyList<AccessPlace> Places => [AccessPlace.Catalog];
}
