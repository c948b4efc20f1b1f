namespace ConfluenceOps.Sites.Content;

/// <summary>A tree of pages cannot be copied to the top of a space that has no home page.</summary>
public sealed class NoPlaceForCopyException(string space) : ConfluenceOpsException(
    $"The space {space} has no home page that a tree of pages could be copied below.",
    "Name a page of the space to copy it below.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NoPlaceForCopy";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
