namespace ConfluenceOps.Documents.Collections;

/// <summary>A collection would be inside itself.</summary>
public sealed class CollectionCircleException(string name, string parent) : ConfluenceOpsException(
    $"The collection '{VisibleText.Of(name)}' cannot go into '{VisibleText.Of(parent)}', which is in it.", "Take the inner one out first.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CollectionCircle";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
