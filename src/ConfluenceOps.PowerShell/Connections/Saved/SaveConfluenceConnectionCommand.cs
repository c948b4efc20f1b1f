using System.Management.Automation;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Connections.Saved;

/// <summary>Saves a connection, to be made again by its name.</summary>
/// <remarks>
/// What is no secret goes to a file among the user's settings. The secret goes to a vault of the SecretManagement module where that is here,
/// else to a file that only this user can read, encrypted with what the platform offers; where that is weak, a warning says so.
/// </remarks>
/// <example>
/// <code>Save-ConfluenceConnection prod
/// Connect-Confluence -Name prod</code>
/// <para>Saves the connection that was made last, and makes it again as another session would.</para>
/// </example>
/// <example>
/// <code>Save-ConfluenceConnection prod -WhatIf</code>
/// <para>Says where the secret would be kept, and saves nothing.</para>
/// </example>
[Cmdlet(VerbsData.Save, "ConfluenceConnection", SupportsShouldProcess = true, DefaultParameterSetName = InVault)]
[OutputType(typeof(SavedConnection))]
public sealed class SaveConfluenceConnectionCommand : AsyncCommand
{
    private const string InVault = "Vault";
    private const string InFile = "NoVault";

    /// <summary>What to call it.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The connection, or its name. Left out: the one made last.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    public SiteConnection? Connection { get; set; }

    /// <summary>The vault for the secret. Left out: the default one of SecretManagement, else the product's own store.</summary>
    [Parameter(ParameterSetName = InVault)]
    [ValidateNotNullOrEmpty]
    public string? Vault { get; set; }

    /// <summary>Keep the secret in the product's own store, a protected file, whatever vaults there are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InFile)]
    public SwitchParameter NoVault { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var connection = Connection ?? Session.Default ?? throw new NotConnectedException();
        var store = Vault is null && !NoVault ? await SecretVault.FindAsync() : SecretVault.Of(Vault);
        var where = store.Name is { } vault ? $"the vault '{vault}'" : "a protected file";
        if (!await ShouldProcessAsync($"{connection} as '{Name}'", $"Save the connection, its secret in {where}"))
            return;
        if (store.Weakness is { } weakness)
            await WarnAsync(weakness);
        var connections = new SavedConnections();
        var before = await connections.LookUpAsync(Name, cancel);
        await WriteAsync(await connections.SaveAsync(Name, connection.Open, store, cancel));
        if (before is not null && before.Vault != store.Name)
            await ForgetSecretAsync(before, cancel);
    }

    /// <summary>A secret that is kept elsewhere from now on has no business where it was.</summary>
    private async Task ForgetSecretAsync(SavedConnection before, CancellationToken cancel)
    {
        try
        {
            await SecretVault.Of(before.Vault).RemoveAsync(before.SecretName, cancel);
        }
        catch (ConfluenceOpsException error)
        {
            await WarnAsync($"The secret that was kept before is still there as {before.SecretName}. {error.Happened}");
        }
    }
}
