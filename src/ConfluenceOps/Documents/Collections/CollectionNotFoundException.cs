namespace ConfluenceOps.Documents.Collections;

/// <summary>The catalog has no such collection.</summary>
public sealed class CollectionNotFoundException(string name) : ConfluenceOpsException(
    $"The catalog has no collection '{VisibleText.Of(name)}'.", "List what there is with Get-DocumentCollection, or make it with New-DocumentCollection.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CollectionNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
