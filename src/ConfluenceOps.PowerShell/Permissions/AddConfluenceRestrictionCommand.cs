using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Puts people and groups on the list of those who may view or edit pages.</summary>
/// <remarks>
/// The first entry restricts the page: nobody else may view it, and with View nobody else any page below it. -WhatIf shows what that means. Name the
/// connected account too, or a group that it is in: it is refused to lock it out. What takes the change back is kept in a file for
/// Undo-ConfluencePermissionChange.
/// </remarks>
/// <example>
/// <code>Get-ConfluencePage -Space ENG | Where-Object Title -eq 'Service catalogue' | Add-ConfluenceRestriction -Operation Edit -Group engineering, site-admins -WhatIf</code>
/// <para>Shows who could no longer edit a page.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage -Space ENG | Where-Object Title -eq 'Service catalogue' | Add-ConfluenceRestriction -Operation Edit -Group engineering, site-admins -Confirm:$false</code>
/// <para>Lets two groups edit a page, and nobody else.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "ConfluenceRestriction", SupportsShouldProcess = true)]
[OutputType(typeof(ChangeRun))]
public sealed class AddConfluenceRestrictionCommand : PageChangeCommand
{
    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel) =>
        User.Length + Group.Length == 0 ? throw new NobodyNamedException() : base.BeginAsync(cancel);

    private protected override IReadOnlyList<PlannedChange> Plan(AccessMap map, ContentNode page, IReadOnlyList<Principal> principals) =>
        RestrictionPlans.Add(map, page, Operation, principals);
}
