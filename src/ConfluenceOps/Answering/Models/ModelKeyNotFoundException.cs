namespace ConfluenceOps.Answering.Models;

/// <summary>There is no secret of the name under which the model's key should be.</summary>
public sealed class ModelKeyNotFoundException(string name, string? vault) : ConfluenceOpsException(
    $"{(vault is null ? "No vault has" : $"The vault '{vault}' does not have")} a secret '{name}'.",
    "Keep the key in a SecretManagement vault with Set-Secret and name it with -KeyName and -Vault, or give it with -Key.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ModelKeyNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
