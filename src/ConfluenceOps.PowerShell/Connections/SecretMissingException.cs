namespace ConfluenceOps.PowerShell.Connections;

/// <summary>A token, password or client secret is empty.</summary>
public sealed class SecretMissingException() : ConfluenceOpsException(
    "The token, password or client secret is empty.", "Give it whole; a variable that should hold it may not be set.")
{
    /// <inheritdoc/>
    public override string ErrorId => "SecretMissing";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
