using System.Management.Automation;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Audit;

/// <summary>Reads the site's audit log, newest entries first.</summary>
/// <remarks>
/// Only administrators may read it. Confluence Cloud keeps entries for a year at the most. There is no closed list of categories, and what concerns
/// access is in several: -Permission selects it by what the entries say.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceAuditLog -Since (Get-Date).AddDays(-7) -Permission</code>
/// <para>Shows what concerns access in the last week.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceAuditLog -Since (Get-Date).AddDays(-30) | Group-Object Category -NoElement</code>
/// <para>Counts the entries of a month by category.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceAuditLog")]
[OutputType(typeof(AuditRecord))]
public sealed class GetConfluenceAuditLogCommand : AuditCommand
{
    /// <summary>Categories in the site's own words, such as Permissions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Category { get; set; } = [];

    /// <summary>Only what concerns access: grants, restrictions, roles, groups, accounts, public links, admin keys.</summary>
    [Parameter]
    public SwitchParameter Permission { get; set; }

    private protected override AuditQuery Query => base.Query with { Categories = Category, PermissionsOnly = Permission };

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => WriteAllAsync(site.GetAuditRecordsAsync(Query, cancel));
}
