namespace ConfluenceOps.Permissions.Reporting;

/// <summary>A path does not say which kind of report it should be.</summary>
public sealed class ReportFormatException(string path, string ending) : ConfluenceOpsException(
    ending.Length == 0 ? $"The path '{path}' has no ending that would say what to write." : $"A report cannot be written as '{ending}'.",
    "Let the path end in .html, .csv or .json.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ReportFormatUnknown";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
