using System.Management.Automation;
using ConfluenceOps.Auditing;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Audit;

/// <summary>Reads out of the audit log who changed whose right on what, newest first.</summary>
/// <remarks>
/// Grants, restrictions, roles, groups and who is in them, accounts, public links, admin keys. Confluence's log gives names and no ids, so a page is
/// told by its title. Wording that is not known here is kept, with what can be read out of it.
/// </remarks>
/// <example>
/// <code>Get-ConfluencePermissionChange -Since (Get-Date).AddDays(-30) | Where-Object Space -eq 'People'</code>
/// <para>Shows what a month changed about access in one space.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePermissionChange -Author 'Nora*' | Group-Object Kind, Action -NoElement</code>
/// <para>Counts what one person changed, by kind.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluencePermissionChange")]
[OutputType(typeof(PermissionChange))]
public sealed class GetConfluencePermissionChangeCommand : AuditCommand
{
    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => WriteAllAsync(PermissionChanges.ReadAsync(site, Query, cancel));
}
