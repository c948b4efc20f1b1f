namespace ConfluenceOps.Documents.Upkeep;

/// <summary>A backup could not be written.</summary>
public sealed class BackupFailedException(string target, Exception inner) : ConfluenceOpsException(
    $"The backup '{target}' could not be written: {inner.Message.TrimEnd('.')}. What was begun was taken back; the catalog is as it was.",
    "See that the folder is on a healthy disk with room for the catalog and its files, and that you may write there, or name another path.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "BackupFailed";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
