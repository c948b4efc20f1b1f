namespace ConfluenceOps.Connections.Saved;

/// <summary>A secret is kept and cannot be read: the file is damaged, another user's, or of another machine.</summary>
public sealed class SecretNotReadableException(string name, string where, Exception? inner = null) : ConfluenceOpsException(
    $"The secret '{name}' in {where} cannot be read.",
    "It was written by another user or on another machine, or is damaged: connect once more and save the connection again.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "SecretNotReadable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
