using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>A cmdlet that takes back what was given somewhere.</summary>
public abstract class RemovePermissionCommand : GrantingCommand
{
    /// <summary>Take back what everyone was given.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToEveryone)]
    public SwitchParameter Everyone { get; set; }

    private protected sealed override async Task ProcessAsync(ICatalog catalog, AccessPlace place, AccessPrincipal principal, CancellationToken cancel)
    {
        if (!await ShouldProcessAsync($"{place}", $"Take back what {principal} was given"))
            return;
        if (!await catalog.Access.WithdrawAsync(place, principal, cancel))
            await WarnAsync($"{principal} had been given nothing there, so there was nothing to take back.");
    }
}
