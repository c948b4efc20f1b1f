namespace ConfluenceOps.Sites.Exports;

/// <summary>Only a site that runs can answer this; an export of it cannot.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "to": <c>read the audit log</c>.</param>
/// <param name="advice">What to do, as a sentence; null to ask the site.</param>
public sealed class NotInExportException(string what, string? advice = null) : ConfluenceOpsException(
    $"An export cannot be asked to {what}.",
    advice ?? "Connect to the site itself with Connect-Confluence.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NotInExport";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
