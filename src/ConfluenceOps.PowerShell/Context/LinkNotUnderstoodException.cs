namespace ConfluenceOps.PowerShell.Context;

/// <summary>A text has no form of a link to Confluence.</summary>
public sealed class LinkNotUnderstoodException(string named) : ConfluenceOpsException(
    $"'{VisibleText.Of(named)}' is no link to anything in Confluence.", "Give the link as the browser shows it, or as the Share button copies it.")
{
    /// <inheritdoc/>
    public override string ErrorId => "LinkNotUnderstood";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
