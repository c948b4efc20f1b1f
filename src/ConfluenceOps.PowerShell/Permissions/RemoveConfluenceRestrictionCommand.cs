using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Takes people and groups off the list of those who may view or edit pages.</summary>
/// <remarks>
/// The last entry off opens the page to everybody who may view or edit in its space. -WhatIf shows what that means. What takes the change back is
/// kept in a file for Undo-ConfluencePermissionChange.
/// </remarks>
/// <example>
/// <code>Get-ConfluencePage -Space OPS | Remove-ConfluenceRestriction -Operation Edit -WhatIf</code>
/// <para>Shows what it would mean to open all pages of a space for editing.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage -Space HANDBOOK | Remove-ConfluenceRestriction -Operation Edit -Group leadership -Confirm:$false</code>
/// <para>Takes one group off the edit lists of a space's pages.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "ConfluenceRestriction", SupportsShouldProcess = true)]
[OutputType(typeof(ChangeRun))]
public sealed class RemoveConfluenceRestrictionCommand : PageChangeCommand
{
    private protected override IReadOnlyList<PlannedChange> Plan(AccessMap map, ContentNode page, IReadOnlyList<Principal> principals) =>
        RestrictionPlans.Remove(map, page, Operation, User.Length + Group.Length == 0 ? null : principals);
}
