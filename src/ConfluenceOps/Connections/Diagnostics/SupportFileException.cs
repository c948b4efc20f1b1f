namespace ConfluenceOps.Connections.Diagnostics;

/// <summary>The file for support cannot be written.</summary>
public sealed class SupportFileException(string path, Exception cause) : ConfluenceOpsException(
    $"The file {path} cannot be written: {cause.Message}", "Name a file in a folder that you may write to.", cause)
{
    /// <inheritdoc/>
    public override string ErrorId => "SupportFileNotWritten";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
