namespace ConfluenceOps.Documents;

/// <summary>A file did not come whole.</summary>
public sealed class FileNotWholeException : ConfluenceOpsException
{
    private const string AskAgain = "Import again: what is missing is asked for once more.";

    /// <summary>It is not as long as its site says.</summary>
    public FileNotWholeException(string fileName, long expected, long received)
        : base($"Of the file '{fileName}' {received:N0} bytes came, and the site says that it has {expected:N0}; it was not kept.", AskAgain) { }

    /// <summary>The connection broke on the way.</summary>
    public FileNotWholeException(string fileName, Exception inner)
        : base($"The connection broke while the file '{fileName}' came: {inner.Message.TrimEnd('.')}.", AskAgain, inner) { }

    /// <inheritdoc/>
    public override string ErrorId => "FileNotWhole";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
