using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Grants rights in spaces.</summary>
/// <remarks>
/// -WhatIf shows what would change for whom. Where many people or pages, anonymous visitors or administration are concerned, it asks; -Force or
/// -Confirm:$false answers beforehand. The right to view comes with any other. On sites that grant by roles alone, give a role. What takes the change
/// back is kept in a file for Undo-ConfluencePermissionChange.
/// </remarks>
/// <example>
/// <code>Grant-ConfluencePermission ENG -Group on-call -Operation 'create comment' -WhatIf</code>
/// <para>Shows how many people would gain what on how many pages.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceSpace ENG, OPS | Grant-ConfluencePermission -User 'Elif Demir' -Operation 'read space' -Confirm:$false</code>
/// <para>Lets somebody view two spaces.</para>
/// </example>
[Cmdlet(VerbsSecurity.Grant, "ConfluencePermission", SupportsShouldProcess = true)]
[OutputType(typeof(ChangeRun))]
public sealed class GrantConfluencePermissionCommand : SpaceChangeCommand
{
    /// <summary>The role to give, by name or id, on sites that grant by roles; in place of the one that the principal has.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RoleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Role { get; set; }

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel) =>
        Role is null && Operation.Length == 0 ? throw new NothingToGrantException() : base.BeginAsync(cancel);

    private protected override IReadOnlyList<PlannedChange> Plan(AccessMap map, string space, Principal principal, IReadOnlyList<SpaceOperation> operations) =>
        Role is null ? GrantPlans.Grant(map, space, principal, operations) : GrantPlans.Assign(map, space, principal, Role);
}
