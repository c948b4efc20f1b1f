using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Answering.Models;

/// <summary>The endpoint does not accept the key, or wants one.</summary>
public sealed class ModelKeyRefusedException(string host, bool hasKey, string? said = null) : ConfluenceOpsException(
    $"{host} {(hasKey ? "does not accept the key" : "wants a key")}{Quoted.Words(said)}.",
    "Name the secret that holds a valid key with -KeyName, and the vault that keeps it with -Vault.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ModelKeyRefused";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
