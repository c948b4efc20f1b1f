namespace ConfluenceOps.PowerShell.Connections.Saved;

/// <summary>A vault of secrets does not answer.</summary>
public sealed class VaultException(string vault, string reason, Exception? inner = null) : ConfluenceOpsException(
    $"The vault '{vault}' cannot be used: {reason.TrimEnd('.')}.",
    "Install Microsoft.PowerShell.SecretManagement and register the vault, unlock it, or save the connection again with -NoVault.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "VaultNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
