namespace ConfluenceOps.Imports;

/// <summary>A file with a body cannot be read.</summary>
public sealed class BodyUnreadableException(string path, Exception inner) : ConfluenceOpsException(
    $"The file '{path}' could not be read: {inner.Message.TrimEnd('.')}.", "Check that it is there and that you may read it.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "BodyUnreadable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
