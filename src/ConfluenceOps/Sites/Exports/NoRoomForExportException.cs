namespace ConfluenceOps.Sites.Exports;

/// <summary>The folder for temporary files cannot take what an export holds.</summary>
/// <param name="folder">That folder.</param>
/// <param name="inner">What the system says.</param>
public sealed class NoRoomForExportException(string folder, Exception inner) : ConfluenceOpsException(
    $"The texts of the export could not be kept in the folder for temporary files, '{folder}': {inner.Message}",
    "Make room there, or set the environment variable TMPDIR (TEMP on Windows) to a folder that has as much room as the unpacked export is large.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "NoRoomForExport";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
