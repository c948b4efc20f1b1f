namespace ConfluenceOps.Connections.OAuth;

/// <summary>The address that a consent leads back to cannot be listened at.</summary>
public sealed class RedirectNotPossibleException(Uri redirect, string reason) : ConfluenceOpsException(
    $"The browser could not be sent back to {redirect}: {reason}.",
    "Name another address of this machine with -RedirectUri; the client must know it as its callback.")
{
    /// <inheritdoc/>
    public override string ErrorId => "RedirectNotPossible";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
