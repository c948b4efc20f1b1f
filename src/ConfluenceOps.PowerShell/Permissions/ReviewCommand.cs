using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A cmdlet that takes reviews, and asks no site.</summary>
public abstract class ReviewCommand : AsyncCommand
{
    /// <summary>A review, made by New-ConfluencePermissionReview.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PermissionReview Review { get; set; } = null!;

    /// <summary>A path as PowerShell means it, which may not exist yet.</summary>
    private protected string Locate(string path) => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
}
