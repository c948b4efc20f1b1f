namespace ConfluenceOps.Publishing;

/// <summary>The folder of an export cannot be read or written.</summary>
public sealed class FolderException(string folder, Exception inner) : ConfluenceOpsException(
    $"The folder '{folder}' could not be written: {inner.Message.TrimEnd('.')}.",
    "See that it is on a healthy disk with room on it and that you may write there. What was written stays; run the same command again.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "FolderUnavailable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
