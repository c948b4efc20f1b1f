namespace ConfluenceOps.Connections.OAuth;

/// <summary>The client id or the client secret is wrong.</summary>
public sealed class ClientRefusedException(string host, string clientId) : ConfluenceOpsException(
    $"{host} does not accept the client '{clientId}' with this secret.",
    "Check the client id and the client secret; a secret can be made anew where the client was made.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ClientRefused";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
