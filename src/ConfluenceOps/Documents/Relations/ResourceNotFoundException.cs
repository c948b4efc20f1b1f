namespace ConfluenceOps.Documents.Relations;

/// <summary>The catalog has no such resource.</summary>
public sealed class ResourceNotFoundException(string name) : ConfluenceOpsException(
    $"There is no resource '{VisibleText.Of(name)}'.",
    "Make it with New-DocumentResource, or list what there is with Get-DocumentResource.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ResourceNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
