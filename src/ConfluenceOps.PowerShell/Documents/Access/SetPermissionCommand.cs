using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>A cmdlet that gives access somewhere.</summary>
public abstract class SetPermissionCommand : GrantingCommand
{
    /// <summary>What everyone may do who opens the catalog: None, CanRead, CanEdit or Owner.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToEveryone)]
    public AccessLevel Everyone { get; set; }

    /// <summary>What they may do: None, CanRead, CanEdit or Owner.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToTeams)]
    [Parameter(Mandatory = true, ParameterSetName = ToPeople)]
    public AccessLevel Access { get; set; }

    /// <summary>Write what was given.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override async Task ProcessAsync(ICatalog catalog, AccessPlace place, AccessPrincipal principal, CancellationToken cancel)
    {
        var level = ParameterSetName == ToEveryone ? Everyone : Access;
        if (!await ShouldProcessAsync($"{place}", $"Give {level} to {principal}"))
            return;
        var given = await catalog.Access.GrantAsync(place, principal, level, cancel);
        if (PassThru)
            await WriteAsync(given);
    }
}
