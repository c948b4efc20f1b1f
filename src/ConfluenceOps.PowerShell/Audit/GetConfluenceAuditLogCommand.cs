using System.Management.Automation;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Audit;

/// <summary>Reads the site's audit log, newest entries first.</summary>
/// <remarks>
/// Only administrators may read it. Confluence Cloud keeps entries for a year at the most. There is no closed list of categories;
/// what concerns access is mostly in the category Permissions.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceAuditLog -Since (Get-Date).AddDays(-7) -Category Permissions</code>
/// <para>Shows what was changed about permissions in the last week.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceAuditLog -Since (Get-Date).AddDays(-30) | Group-Object Category -NoElement</code>
/// <para>Counts the entries of a month by category.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceAuditLog")]
[OutputType(typeof(AuditRecord))]
public sealed class GetConfluenceAuditLogCommand : SiteCommand
{
    /// <summary>Leave out what happened before.</summary>
    [Parameter(Position = 0)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Leave out what happened after.</summary>
    [Parameter(Position = 1)]
    public DateTimeOffset? Until { get; set; }

    /// <summary>Categories in the site's own words, such as Permissions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Category { get; set; } = [];

    /// <summary>Words that the site looks for in the entries.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Text { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) =>
        WriteAllAsync(site.GetAuditRecordsAsync(new AuditQuery(Since, Until, Category, Text), cancel));
}
