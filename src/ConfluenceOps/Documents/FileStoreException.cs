namespace ConfluenceOps.Documents;

/// <summary>The folder for the files of a catalog cannot be written.</summary>
public sealed class FileStoreException(string folder, Exception inner) : ConfluenceOpsException(
    $"A file could not be kept in '{folder}': {inner.Message.TrimEnd('.')}.",
    "See that the folder is on a healthy disk with room on it and that you may write there, or import with -Attachments None.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "FilesUnavailable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
