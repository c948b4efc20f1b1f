using System.Management.Automation;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Audit;

/// <summary>A cmdlet that reads the audit log.</summary>
public abstract class AuditCommand : SiteCommand
{
    /// <summary>Leave out what happened before.</summary>
    [Parameter(Position = 0)]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Leave out what happened after.</summary>
    [Parameter(Position = 1)]
    public DateTimeOffset? Until { get; set; }

    /// <summary>Who did it: name or account id, wildcards allowed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId"), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? Author { get; set; }

    /// <summary>Words that the site looks for in the entries.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Text { get; set; }

    /// <summary>The entries that are wanted.</summary>
    private protected virtual AuditQuery Query => new(Since, Until, Text: Text, Author: Author);
}
