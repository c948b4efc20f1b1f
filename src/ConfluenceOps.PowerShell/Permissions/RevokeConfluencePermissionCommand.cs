using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Takes rights in spaces back.</summary>
/// <remarks>
/// -WhatIf shows what would change for whom; a person who keeps a right through another group loses nothing. With 'read space' Confluence takes
/// all other rights of the principal in that space. It is refused to take the last administrator from a space, and the last right to view or to
/// administer from the connected account. What takes the change back is kept in a file for Undo-ConfluencePermissionChange.
/// </remarks>
/// <example>
/// <code>Revoke-ConfluencePermission HANDBOOK -Group acme-users -Operation 'delete page' -WhatIf</code>
/// <para>Shows who could no longer delete pages.</para>
/// </example>
/// <example>
/// <code>Revoke-ConfluencePermission OPS -Anonymous -Confirm:$false</code>
/// <para>Closes a space to the world.</para>
/// </example>
[Cmdlet(VerbsSecurity.Revoke, "ConfluencePermission", SupportsShouldProcess = true)]
[OutputType(typeof(ChangeRun))]
public sealed class RevokeConfluencePermissionCommand : SpaceChangeCommand
{
    private protected override IReadOnlyList<PlannedChange> Plan(AccessMap map, string space, Principal principal, IReadOnlyList<SpaceOperation> operations) =>
        GrantPlans.Revoke(map, space, principal, operations.Count == 0 ? null : operations);
}
