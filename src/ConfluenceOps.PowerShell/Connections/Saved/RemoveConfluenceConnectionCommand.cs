using System.Management.Automation;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Connections.Saved;

/// <summary>Forgets saved connections with their secrets.</summary>
/// <remarks>Connections that are open stay open, and tokens stay good: Disconnect-Confluence -Revoke gives those of OAuth back.</remarks>
/// <example>
/// <code>Save-ConfluenceConnection old
/// Remove-ConfluenceConnection old</code>
/// <para>Saves a connection and forgets it again.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceConnection -Saved | Remove-ConfluenceConnection -WhatIf</code>
/// <para>Says which connections would be forgotten.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "ConfluenceConnection", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveConfluenceConnectionCommand : AsyncCommand
{
    /// <summary>Their names.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>Forget the connection also where its vault is not to be had any more; the secret stays there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        var connections = new SavedConnections();
        var saved = await connections.FindAsync(name, cancel);
        if (!await ShouldProcessAsync(saved.Name, "Forget the saved connection and its secret"))
            return;
        try
        {
            await connections.RemoveAsync(saved, SecretVault.Of(saved.Vault), cancel);
        }
        catch (VaultException error) when (Force)
        {
            await connections.ForgetAsync(saved, cancel);
            await WarnAsync($"The secret {saved.SecretName} was left where it is. {error.Happened}");
        }
    });
}
