using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Security;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Connections.Saved;

/// <summary>A vault of the SecretManagement module, which lives in PowerShell and is asked there.</summary>
internal sealed class SecretVault : ISecretStore
{
    private const string Module = "Microsoft.PowerShell.SecretManagement";

    /// <summary>The module has one runspace of its own for all that ask.</summary>
    private static readonly SemaphoreSlim _turn = new(1, 1);

    private SecretVault(string name) => Name = name;

    public string? Name { get; }

    public string? Weakness => null;

    /// <summary>The vault of a name; the product's own store for none.</summary>
    public static ISecretStore Of(string? vault) => vault is null ? new FileSecrets() : new SecretVault(vault);

    /// <summary>The user's default vault; the product's own store where the module is not there or has no vault.</summary>
    public static async Task<ISecretStore> FindAsync()
    {
        var found = await CallAsync("(default)", "if (Get-Command Get-SecretVault -ErrorAction Ignore) { Get-SecretVault | Where-Object IsDefault | Select-Object -First 1 -ExpandProperty Name }");
        return Of(found.FirstOrDefault()?.BaseObject as string);
    }

    public async Task<string?> ReadAsync(string name, CancellationToken cancel)
    {
        var found = await CallAsync(
            Name!,
            "param($name, $vault) if (Get-SecretInfo -Name $name -Vault $vault -ErrorAction Stop) { Get-Secret -Name $name -Vault $vault -ErrorAction Stop }", name, Name!);
        return found.FirstOrDefault()?.BaseObject switch
        {
            SecureString secret => new PSCredential("secret", secret).GetNetworkCredential().Password,
            PSCredential account => account.GetNetworkCredential().Password,
            string plain => plain,
            _ => null,
        };
    }

    public Task WriteAsync(string name, string secret, CancellationToken cancel)
    {
        var kept = new SecureString();
        foreach (var sign in secret)
            kept.AppendChar(sign);
        kept.MakeReadOnly();
        return CallAsync(
            Name!, "param($name, $vault, $secret) Set-Secret -Name $name -Vault $vault -SecureStringSecret $secret -Confirm:$false -WhatIf:$false -ErrorAction Stop", name, Name!, kept);
    }

    public Task RemoveAsync(string name, CancellationToken cancel) => CallAsync(
        Name!,
        "param($name, $vault) if (Get-SecretInfo -Name $name -Vault $vault -ErrorAction Stop) { Remove-Secret -Name $name -Vault $vault -Confirm:$false -WhatIf:$false -ErrorAction Stop }",
        name, Name!);

    private static async Task<Collection<PSObject>> CallAsync(string vault, string script, params object[] arguments)
    {
        await _turn.WaitAsync();
        try
        {
            return await RunAsync(script, arguments);
        }
        catch (CommandNotFoundException error)
        {
            throw new VaultException(vault, $"the module {Module} is not here", error);
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            // That -ErrorAction ended it is no news to anybody.
            throw new VaultException(vault, (error as ActionPreferenceStopException)?.ErrorRecord.Exception.Message ?? error.Message, error);
        }
        finally
        {
            _turn.Release();
        }
    }

    // What goes wrong in there is this store's to tell, and must not end the cmdlet's pipeline.
    private static async Task<Collection<PSObject>> RunAsync(string script, params object[] arguments)
    {
        var (output, error) = await AsyncCommand.OnPipelineAsync<(Collection<PSObject> Output, RuntimeException? Error)>(cmdlet =>
        {
            try
            {
                return (cmdlet.InvokeCommand.InvokeScript(true, ScriptBlock.Create(script), null, arguments), null);
            }
            catch (RuntimeException failed) when (failed is not PipelineStoppedException)
            {
                return ([], failed);
            }
        });
        return error is null ? output : throw error;
    }
}
