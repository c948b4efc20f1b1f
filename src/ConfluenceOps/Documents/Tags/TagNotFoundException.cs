namespace ConfluenceOps.Documents.Tags;

/// <summary>The catalog has no such tag.</summary>
public sealed class TagNotFoundException(string name) : ConfluenceOpsException(
    $"There is no tag '{VisibleText.Of(name)}'.",
    "Make it with New-DocumentTag, or list what there is with Get-DocumentTag.")
{
    /// <inheritdoc/>
    public override string ErrorId => "TagNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
