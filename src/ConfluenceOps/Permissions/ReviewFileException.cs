namespace ConfluenceOps.Permissions;

/// <summary>A baseline or a report cannot be read or written.</summary>
public sealed class ReviewFileException(string path, string done, Exception inner) : ConfluenceOpsException(
    $"The file '{path}' could not be {done}: {inner.Message.TrimEnd('.')}.",
    "See that the folder is there, that you may read and write in it, and that the disk has room.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "ReviewFileUnavailable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
